package cn.fazhi.audit.extract;

import org.jspecify.annotations.Nullable;

/** A word list that cannot be used. The message names file and line in Chinese and says what to mend. */
public final class BadWordListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadWordListException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
