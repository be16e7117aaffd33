package cn.fazhi.audit.extract;

import java.util.List;

/**
 * Tells, for every place of a text, which of many words and patterns can begin there, by the three characters from there on.
 * One look at a text does for all of them what trying each at every place would do. Immutable, safe for any number of threads.
 */
final class Openings {

    /** Marks of one table: a number of a table holds them for each of the three places. */
    private static final int WIDTH = Long.SIZE / FirstCharacters.DEPTH;

    /** Entries beyond this many share a mark. */
    private static final int MARKS = WIDTH * FirstCharacters.DEPTH;

    private static final long ONE_PLACE = (1L << WIDTH) - 1;

    private static final int MASK = FirstCharacters.SIZE - 1;

    /** Pairs are kept modulo this size, a power of two. */
    private static final int PAIRS = 16_384;

    /** Spreads the first character; any odd number will do. */
    private static final int SPREAD = 67;

    /**
     * By character, what can begin there: the marks of entries that can have it at their first place, above them those of its second
     * and of its third. A table serves as many marks as fit; small, for what a hundred lists look up must stay near the processor.
     */
    private final long[][] tables;

    /** The pairs of characters that entries of more than one table begin with. */
    private final long[] pairs;

    private final int size;

    /** The same for entries that can begin only where the text begins; none for most lists. */
    private final long[][] startTables;

    /** A table of openings; the place in the list is what {@link #first} and {@link #end} tell. */
    Openings(List<Opening> openings) {
        size = openings.size();
        tables = tables(openings.stream().map(Opening::anywhere).toList());
        List<FirstCharacters> starts = openings.stream().map(Opening::atStart).toList();
        startTables = starts.stream().allMatch(FirstCharacters::isNone) ? new long[0][] : tables(starts);
        pairs = new long[tables.length < 2 ? 0 : PAIRS / Long.SIZE];
        if (tables.length > 1) {
            for (long[] table : tables) {
                pair(table);
            }
        }
    }

    private long[][] tables(List<FirstCharacters> entries) {
        long[][] made = new long[(Math.min(size, MARKS) + WIDTH - 1) / WIDTH][FirstCharacters.SIZE];
        for (int i = 0; i < size; i++) {
            entries.get(i).mark(made[mark(i) / WIDTH], mark(i) % WIDTH, WIDTH);
        }
        return made;
    }

    private void pair(long[] table) {
        for (int first = 0; first < FirstCharacters.SIZE; first++) {
            long marks = table[first] & ONE_PLACE;
            for (int second = 0; marks != 0 && second < FirstCharacters.SIZE; second++) {
                int pair = pair(first, second);
                pairs[pair >>> 6] |= (marks & table[second] >>> WIDTH) == 0 ? 0 : 1L << pair;
            }
        }
    }

    /** Marks of the entries that can begin at a place; 0 for most places. */
    long candidates(String text, int at) {
        long marks = candidates(tables, text, at);
        return at == 0 ? marks | candidates(startTables, text, at) : marks;
    }

    private static long candidates(long[][] tables, String text, int at) {
        long marks = 0;
        for (int i = 0; i < tables.length; i++) {
            marks |= candidates(tables[i], text, at) << i * WIDTH;
        }
        return marks;
    }

    private static long candidates(long[] table, String text, int at) {
        long marks = table[text.charAt(at) & MASK] & ONE_PLACE;
        if (marks != 0 && at + 1 < text.length()) {
            marks &= table[text.charAt(at + 1) & MASK] >>> WIDTH;
            if (marks != 0 && at + 2 < text.length()) {
                marks &= table[text.charAt(at + 2) & MASK] >>> 2 * WIDTH;
            }
        }
        return marks;
    }

    /** Whether any of the entries can begin where a text begins. */
    boolean anyAtStart(String text) {
        return !text.isEmpty() && candidates(text, 0) != 0;
    }

    /** The next place from an offset on where any of the entries can begin; the text's length when there is none. */
    int next(String text, int from) {
        return next(text, from, -1);
    }

    /**
     * The same for some of the entries.
     *
     * @param asked their marks
     */
    int next(String text, int from, long asked) {
        if (size == 0 || asked == 0) {
            return text.length();
        }
        if (from == 0 && startTables.length > 0 && !text.isEmpty() && (candidates(startTables, text, 0) & asked) != 0) {
            return 0;
        }
        int last = text.length() - 1;
        int at = nextBefore(last, text, from, asked);
        return at < last || at == last && (candidates(text, last) & asked) != 0 ? at : text.length();
    }

    /** Entries that stand in one table are looked for in that one alone. */
    private int nextBefore(int last, String text, int from, long asked) {
        int lowest = Long.numberOfTrailingZeros(asked) / WIDTH;
        int highest = (Long.SIZE - 1 - Long.numberOfLeadingZeros(asked)) / WIDTH;
        if (tables.length > 1 && lowest < highest) {
            return nextOfMany(text, from, last, asked);
        }
        int table = tables.length == 1 ? 0 : lowest;
        return nextOfFew(tables[table], text, from, last, asked >>> table * WIDTH & ONE_PLACE);
    }

    /** The next place before the last character where an entry can begin; else the last character or what was given. */
    private static int nextOfFew(long[] table, String text, int from, int last, long asked) {
        long begun = from < last ? table[text.charAt(from) & MASK] : 0;
        for (int i = from; i < last; i++) {
            long next = table[text.charAt(i + 1) & MASK];
            if ((begun & next >>> WIDTH & asked) != 0 && (candidates(table, text, i) & asked) != 0) {
                return i;
            }
            begun = next;
        }
        return Math.max(from, last);
    }

    /** The same for more entries than one table serves. */
    private int nextOfMany(String text, int from, int last, long asked) {
        int second = from < last ? text.charAt(from) & MASK : 0;
        for (int i = from; i < last; i++) {
            int first = second;
            second = text.charAt(i + 1) & MASK;
            int pair = pair(first, second);
            if ((pairs[pair >>> 6] & 1L << pair) != 0 && (candidates(tables, text, i) & asked) != 0) {
                return i;
            }
        }
        return Math.max(from, last);
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

    /** Entries share marks in order: i of n has mark i * 63 / n. */
    int mark(int entry) {
        return size <= MARKS ? entry : (int) ((long) entry * MARKS / size);
    }

    private int first(int mark) {
        return size <= MARKS ? mark : (int) (((long) mark * size + MARKS - 1) / MARKS);
    }
}
