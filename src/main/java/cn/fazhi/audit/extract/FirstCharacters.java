package cn.fazhi.audit.extract;

import java.util.BitSet;

/**
 * The characters that some matches can have at their first places. A set that lacks a character would lose matches; one that has
 * too many only costs time, so what is not known counts as any character.
 */
final class FirstCharacters {

    /** Places that are told apart. */
    static final int DEPTH = 3;

    /** Characters are kept modulo this size, a power of two. */
    static final int SIZE = 256;

    /** The characters at each place. */
    private final BitSet[] at = new BitSet[DEPTH];

    /** The lengths a match may have; the last one stands for all greater ones. None when there is no match at all. */
    private final BitSet lengths = new BitSet(DEPTH + 1);

    private FirstCharacters() {
        for (int i = 0; i < DEPTH; i++) {
            at[i] = new BitSet(SIZE);
        }
    }

    /** Of no match at all. */
    static FirstCharacters none() {
        return new FirstCharacters();
    }

    /** Of a match without characters. */
    static FirstCharacters empty() {
        FirstCharacters empty = new FirstCharacters();
        empty.lengths.set(0);
        return empty;
    }

    /** Of any one character from one to another; all of them when they are too many to tell apart. */
    static FirstCharacters oneOf(int from, int to) {
        FirstCharacters one = new FirstCharacters();
        for (int c = from; c <= Math.min(to, from + SIZE); c++) {
            one.at[0].set(c % SIZE);
        }
        one.lengths.set(1);
        return one;
    }

    /** These, and behind them others. */
    FirstCharacters then(FirstCharacters next) {
        FirstCharacters both = new FirstCharacters();
        if (isNone() || next.isNone()) {
            return both;
        }
        for (int place = 0; place < DEPTH; place++) {
            both.at[place].or(at[place]);
            for (int length = 0; length <= place; length++) {
                if (lengths.get(length)) {
                    both.at[place].or(next.at[place - length]);
                }
            }
        }
        lengths.stream().forEach(a -> next.lengths.stream().forEach(b -> both.lengths.set(Math.min(DEPTH, a + b))));
        return both;
    }

    /** These or others. */
    FirstCharacters or(FirstCharacters other) {
        FirstCharacters either = new FirstCharacters();
        for (int place = 0; place < DEPTH; place++) {
            either.at[place].or(at[place]);
            either.at[place].or(other.at[place]);
        }
        either.lengths.or(lengths);
        either.lengths.or(other.lengths);
        return either;
    }

    boolean isNone() {
        return lengths.isEmpty();
    }

    boolean mayBeEmpty() {
        return lengths.get(0);
    }

    /** Whether every match is at least as long as the places told apart: what follows makes no difference. */
    boolean complete() {
        int shortest = lengths.nextSetBit(0);
        return shortest < 0 || shortest == DEPTH;
    }

    /** Whether the first character rules out most places of a text. */
    boolean selective() {
        return isNone() || !mayBeEmpty() && at[0].cardinality() < SIZE / 2;
    }

    /**
     * Adds a mark to a table by characters, at every character a match can have at its place; all of them behind its end.
     *
     * @param mark the mark's bit for the first place
     * @param width how many bits up that of the next place is
     */
    void mark(long[] table, int mark, int width) {
        for (int place = 0; place < DEPTH; place++) {
            for (int c = 0; c < SIZE; c++) {
                if (ends(place) || at[place].get(c)) {
                    table[c] |= 1L << mark + place * width;
                }
            }
        }
    }

    /** Whether a match may be so short that it has no character at a place. */
    private boolean ends(int place) {
        int shortest = lengths.nextSetBit(0);
        return shortest >= 0 && shortest <= place;
    }
}
