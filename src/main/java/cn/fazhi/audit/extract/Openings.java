package cn.fazhi.audit.extract;

import java.util.List;

/**
 * Tells, for every place of a text, which of many words and patterns can begin there, by the three characters from there on.
 * One look at a text does for all of them what trying each at every place would do. Immutable, safe for any number of threads.
 */
final class Openings {

    /** Entries beyond this many share a mark. */
    private static final int MARKS = Long.SIZE;

    private static final int MASK = Opening.SIZE - 1;

    private final long[][] table = new long[Opening.DEPTH][Opening.SIZE];

    /** The first characters of all entries, one bit each: small enough to stay at hand while a text is searched with many lists. */
    private final long[] firsts = new long[Opening.SIZE / Long.SIZE];

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
        for (int c = 0; c < Opening.SIZE; c++) {
            firsts[c >>> 6] |= table[0][c] == 0 ? 0 : 1L << c;
        }
    }

    /** Marks of the entries that can begin at a place; 0 for most places. */
    long candidates(String text, int at) {
        int first = text.charAt(at) & MASK;
        long marks = (firsts[first >>> 6] & 1L << first) == 0 ? 0 : behind(text, at, table[0][first]);
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
        long[] bits = firsts;
        for (int i = from; i < text.length(); i++) {
            int first = text.charAt(i) & MASK;
            if ((bits[first >>> 6] & 1L << first) != 0 && behind(text, i, table[0][first]) != 0) {
                return i;
            }
        }
        return text.length();
    }

    private long behind(String text, int at, long candidates) {
        long marks = candidates;
        for (int place = 1; marks != 0 && place < Opening.DEPTH && at + place < text.length(); place++) {
            marks &= table[place][text.charAt(at + place) & MASK];
        }
        return marks;
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
