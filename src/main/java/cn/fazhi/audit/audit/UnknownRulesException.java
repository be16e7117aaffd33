package cn.fazhi.audit.audit;

/** No rule base is kept under a hash, or not the one it names. Its message is a Chinese sentence. */
public final class UnknownRulesException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownRulesException(String message) {
        super(message);
    }
}
