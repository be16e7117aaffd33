package cn.fazhi.audit.rules.wall;

/** Thrown where an expression leaves what is allowed; its message is the sentence for the maintainer. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
