package cn.fazhi.audit.rules.wall;

/** Rules took more time or memory than they may; the message says so in Chinese. */
public final class OverTimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverTimeException(String message) {
        super(message);
    }
}
