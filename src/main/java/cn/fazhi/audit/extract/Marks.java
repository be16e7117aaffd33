package cn.fazhi.audit.extract;

/** Punctuation marks. */
public final class Marks {

    private static final char FIRST_IDEOGRAPH = '\u4e00';
    private static final char LAST_IDEOGRAPH = '\u9fff';

    private Marks() {}

    /** Whether a character is one of some marks. Most characters of a report are Chinese characters and so none. */
    public static boolean hold(String marks, char c) {
        return (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH) && marks.indexOf(c) >= 0;
    }
}
