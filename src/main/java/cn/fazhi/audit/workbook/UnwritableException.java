package cn.fazhi.audit.workbook;

import java.io.IOException;

/** A workbook that cannot be written. The message is one Chinese sentence for the inspector: what is wrong and what to do. */
public final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnwritableException(String message, IOException cause) {
        super(message, cause);
    }
}
