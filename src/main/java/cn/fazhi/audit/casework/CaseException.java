package cn.fazhi.audit.casework;

/** A step that cannot be taken as asked; the message is a Chinese sentence that says why and what to do. */
public final class CaseException extends Exception {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }
}
