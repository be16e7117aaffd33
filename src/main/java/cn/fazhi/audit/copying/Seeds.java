package cn.fazhi.audit.copying;

import java.util.Arrays;

/** Where three words in a row stand in a text: the seeds of an alignment. */
final class Seeds {

    static final int LENGTH = 3;

    private final int[] heads;
    private final int[] next;
    private final OwnText text;

    private Seeds(OwnText text, int[] heads, int[] next) {
        this.text = text;
        this.heads = heads;
        this.next = next;
    }

    static Seeds of(OwnText text) {
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, text.words())) * 4);
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        int[] next = new int[Math.max(0, text.words() - LENGTH + 1)];
        // From the end, so that the places of one seed come in order.
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = -1;
            if (own(text, i)) {
                int slot = slot(text, i, size);
                next[i] = heads[slot];
                heads[slot] = i;
            }
        }
        return new Seeds(text, heads, next);
    }

    /** The first place whose seed may be the one that begins at a word of another text; -1 for none. */
    int first(OwnText other, int word) {
        return heads[slot(other, word, heads.length)];
    }

    /** The next such place; -1 for none. */
    int after(int place) {
        return next[place];
    }

    /** Whether the seed there is indeed the same. */
    boolean same(int place, OwnText other, int word) {
        for (int k = 0; k < LENGTH; k++) {
            if (text.wordClass(place + k) != other.wordClass(word + k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word of the seed is the text's own: what is common to all says nothing. */
    static boolean own(OwnText text, int word) {
        for (int k = 0; k < LENGTH; k++) {
            if (text.weight(word + k) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int slot(OwnText text, int word, int size) {
        long hash = 0;
        for (int k = 0; k < LENGTH; k++) {
            hash = (hash + text.wordClass(word + k)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return (int) (hash >>> 33) & (size - 1);
    }
}
