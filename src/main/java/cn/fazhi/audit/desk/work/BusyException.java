package cn.fazhi.audit.desk.work;

/** So much is being done already that this was not begun; the message is Chinese. */
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
