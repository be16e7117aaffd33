package cn.fazhi.audit.desk;

/** The desk cannot be opened; the message says why and what to do, in Chinese. */
public final class DeskException extends Exception {

    private static final long serialVersionUID = 1L;

    public DeskException(String message) {
        super(message);
    }

    public DeskException(String message, Throwable cause) {
        super(message, cause);
    }
}
