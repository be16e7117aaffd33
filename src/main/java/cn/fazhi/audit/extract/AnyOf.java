package cn.fazhi.audit.extract;

import java.util.Collection;

/** Whether any of a few words stands in a text. Small, for there are thousands of these. Immutable, safe for any number of threads. */
final class AnyOf {

    private static final int MASK = 511;

    private final String[] words;

    /** The words' first characters, one bit each. */
    private final long[] firsts = new long[(MASK + 1) / Long.SIZE];

    AnyOf(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        for (String word : this.words) {
            int first = word.charAt(0) & MASK;
            firsts[first >>> 6] |= 1L << first;
        }
    }

    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            int first = text.charAt(i) & MASK;
            if ((firsts[first >>> 6] & 1L << first) != 0 && at(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(String text, int offset) {
        for (String word : words) {
            if (text.startsWith(word, offset)) {
                return true;
            }
        }
        return false;
    }
}
