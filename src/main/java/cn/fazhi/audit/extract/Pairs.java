package cn.fazhi.audit.extract;

/**
 * Which two characters stand side by side in a text, modulo a size that few texts fill: enough to tell of nearly every word that the
 * text lacks that it does. Made once for a text of which very much is asked.
 */
final class Pairs {

    /** A power of two; 8 kB hold the two thousand pairs of a report thinly. */
    private static final int SIZE = 1 << 16;

    /** Spreads the first character; any odd number will do. */
    private static final int SPREAD = 251;

    private final long[] bits = new long[SIZE / Long.SIZE];
    private final Characters characters;

    private Pairs(Characters characters) {
        this.characters = characters;
    }

    /** @param characters those of the text */
    static Pairs of(String text, Characters characters) {
        Pairs all = new Pairs(characters);
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text.charAt(i - 1), text.charAt(i));
            all.bits[pair >>> 6] |= 1L << pair;
        }
        return all;
    }

    /** Whether a word may stand in the text; false means that it does not. */
    boolean mayHold(String word) {
        if (word.length() == 1) {
            return characters.mayHold(word.charAt(0));
        }
        for (int i = 1; i < word.length(); i++) {
            int pair = pair(word.charAt(i - 1), word.charAt(i));
            if ((bits[pair >>> 6] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int pair(char first, char second) {
        return first * SPREAD + second & SIZE - 1;
    }
}
