package cn.fazhi.audit.desk.work;

/** What an address names is not there; the message is Chinese. */
public final class NotThereException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotThereException(String message) {
        super(message);
    }
}
