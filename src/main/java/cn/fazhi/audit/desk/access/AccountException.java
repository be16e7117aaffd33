package cn.fazhi.audit.desk.access;

/** An account cannot be made or changed so; the message says why, in Chinese. */
public final class AccountException extends Exception {

    private static final long serialVersionUID = 1L;

    AccountException(String message) {
        super(message);
    }
}
