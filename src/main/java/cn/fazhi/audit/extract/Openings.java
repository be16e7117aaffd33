package cn.fazhi.audit.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells, for every place of a text, which of many words and patterns can begin there, by the three characters from there on.
 * One look at a text does for all of them what trying each at every place would do. Immutable, safe for any number of threads.
 */
final class Openings {

    /** Entries beyond this many share a mark. */
    private static final int MARKS = Long.SIZE;

    private static final int MASK = Opening.SIZE - 1;

    /** Pairs are kept modulo this size, a power of two. */
    private static final int PAIRS = 4096;

    /** Spreads the first character; any odd number will do. */
    private static final int SPREAD = 37;

    private final long[][] table = new long[Opening.DEPTH][Opening.SIZE];

    /** The pairs of characters that entries begin with: small enough to stay at hand while a text is searched with many lists. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    private final int size;

    /** Marks of entries that can begin where the text begins, whatever stands there. */
    private long atStart;

    /** A table of openings; the place in the list is what {@link #first} and {@link #end} tell. */
    Openings(List<Opening> openings) {
        size = openings.size();
        for (int i = 0; i < size; i++) {
            openings.get(i).mark(table, 1L << mark(i));
            atStart |= openings.get(i).atStart() ? 1L << mark(i) : 0;
        }
        int[] seconds = used(table[1]);
        for (int first : used(table[0])) {
            for (int second : seconds) {
                int pair = pair(first, second);
                pairs[pair >>> 6] |= (table[0][first] & table[1][second]) == 0 ? 0 : 1L << pair;
            }
        }
    }

    private static int[] used(long[] marks) {
        return IntStream.range(0, Opening.SIZE).filter(c -> marks[c] != 0).toArray();
    }

    /** Marks of the entries that can begin at a place; 0 for most places. */
    long candidates(String text, int at) {
        long marks = table[0][text.charAt(at) & MASK];
        for (int place = 1; marks != 0 && place < Opening.DEPTH && at + place < text.length(); place++) {
            marks &= table[place][text.charAt(at + place) & MASK];
        }
        return at == 0 ? marks | atStart : marks;
    }

    /** Whether any of the entries can begin where a text begins. */
    boolean anyAtStart(String text) {
        return !text.isEmpty() && candidates(text, 0) != 0;
    }

    /** The next place from an offset on where any of the entries can begin; the text's length when there is none. */
    int next(String text, int from) {
        if (size == 0) {
            return text.length();
        }
        if (from == 0 && atStart != 0) {
            return 0;
        }
        long[] known = pairs;
        int last = text.length() - 1;
        int second = from < text.length() ? text.charAt(from) & MASK : 0;
        for (int i = from; i < last; i++) {
            int first = second;
            second = text.charAt(i + 1) & MASK;
            int pair = pair(first, second);
            if ((known[pair >>> 6] & 1L << pair) != 0 && candidates(text, i) != 0) {
                return i;
            }
        }
        return from <= last && candidates(text, last) != 0 ? last : text.length();
    }

    private static int pair(int first, int second) {
        return (first * SPREAD ^ second) & PAIRS - 1;
    }

    /** Whether any of the entries can begin anywhere in a text. */
    boolean anyIn(String text) {
        return next(text, 0) < text.length();
    }

    /** First entry of the lowest mark. */
    int first(long marks) {
        return first(Long.numberOfTrailingZeros(marks));
    }

    /** Entry after the last one of the lowest mark. */
    int end(long marks) {
        return first(Long.numberOfTrailingZeros(marks) + 1);
    }

    /** Entries share marks in order: i of n has mark i * 64 / n. */
    private int mark(int entry) {
        return size <= MARKS ? entry : (int) ((long) entry * MARKS / size);
    }

    private int first(int mark) {
        return size <= MARKS ? mark : (int) (((long) mark * size + MARKS - 1) / MARKS);
    }
}
