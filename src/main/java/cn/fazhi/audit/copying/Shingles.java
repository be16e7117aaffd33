package cn.fazhi.audit.copying;

import java.util.Arrays;
import java.util.List;

/** A few words in a row as one number of 40 bits. */
final class Shingles {

    /** Two texts that share a passage have some rows of so many words in common, whatever was edited between them. */
    static final int CANDIDATE = 4;

    /** Rows of so many words that many texts have are no chance: somebody gave them to all. */
    static final int TEMPLATE = 8;

    private static final long MASK = (1L << 40) - 1;

    /** Bits of a text's number beside a shingle: a batch of 16 million. */
    static final int BITS = 24;

    private Shingles() {}

    /** The shingles of a whole batch, each with the number of its text, in ascending order. */
    static long[] sorted(List<long[]> shingles) {
        long[] all = new long[shingles.stream().mapToInt(s -> s.length).sum()];
        int at = 0;
        for (int i = 0; i < shingles.size(); i++) {
            for (long shingle : shingles.get(i)) {
                all[at++] = shingle << BITS | i;
            }
        }
        Arrays.parallelSort(all);
        return all;
    }

    /** The number of the text of an entry. */
    static int text(long entry) {
        return (int) (entry & (1 << BITS) - 1);
    }

    /** The index after the entries that have the same shingle as the one at an index. */
    static int after(long[] all, int from) {
        int to = from + 1;
        while (to < all.length && all[to] >>> BITS == all[from] >>> BITS) {
            to++;
        }
        return to;
    }

    /** Every shingle of a text whose words are all its own, in ascending order, each once. */
    static long[] of(OwnText text, int length) {
        int most = Math.max(0, text.words() - length + 1);
        long[] found = new long[most];
        int size = 0;
        for (int i = 0; i < most; i++) {
            if (own(text, i, length)) {
                found[size++] = at(text, i, length);
            }
        }
        long[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    static boolean own(OwnText text, int word, int length) {
        for (int k = 0; k < length; k++) {
            if (text.weight(word + k) == 0) {
                return false;
            }
        }
        return true;
    }

    static long at(OwnText text, int word, int length) {
        long hash = 0;
        for (int k = 0; k < length; k++) {
            hash = mixed(hash + text.wordClass(word + k));
        }
        return hash & MASK;
    }

    /** Spreads a number over all its bits. */
    static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
