package cn.fazhi.audit.archive;

/** The archive cannot be opened, read or written; the message is a Chinese sentence that says why and what to do. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
