package cn.fazhi.audit.extract;

/**
 * Which characters stand in a text, modulo a small size: enough to tell at once that most words do not. Made once for a text of which
 * much is asked.
 */
public final class Characters {

    private static final int SIZE = 512;

    private final long[] bits = new long[SIZE / Long.SIZE];

    /** The characters of a text. */
    public static Characters of(String text) {
        Characters all = new Characters();
        for (int i = 0; i < text.length(); i++) {
            all.add(text.charAt(i));
        }
        return all;
    }

    void add(char c) {
        bits[(c & SIZE - 1) >>> 6] |= 1L << c;
    }

    /** Whether a character may be one of them; false means that it is none. */
    public boolean mayHold(char c) {
        return (bits[(c & SIZE - 1) >>> 6] & 1L << c) != 0;
    }

    /** Whether they may share a character with others; false means that they share none. */
    boolean mayShare(Characters others) {
        long shared = 0;
        for (int i = 0; i < bits.length; i++) {
            shared |= bits[i] & others.bits[i];
        }
        return shared != 0;
    }
}
