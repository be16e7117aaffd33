package cn.fazhi.audit.document;

/** A file that cannot be read as a document. The message is one Chinese sentence for the inspector: what is wrong and what to do. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
