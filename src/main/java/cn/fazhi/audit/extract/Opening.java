package cn.fazhi.audit.extract;

import java.util.BitSet;

/**
 * Which characters the matches of a pattern can have at their first three places. A set that lacks a character would lose
 * matches; one that has too many only costs time, so what is not known counts as any character.
 */
final class Opening {

    /** Places that are told apart. */
    static final int DEPTH = 3;

    /** Characters are kept modulo this size, a power of two. */
    static final int SIZE = 256;

    /** The characters at each place. */
    private final BitSet[] at = new BitSet[DEPTH];

    /** The lengths a match may have; the last one stands for all greater ones. None when there is no such match. */
    private final BitSet lengths = new BitSet(DEPTH + 1);

    /** Whether there are other matches, of which nothing is told, that begin where the text does. */
    private boolean atStart;

    private Opening() {
        for (int i = 0; i < DEPTH; i++) {
            at[i] = new BitSet(SIZE);
        }
    }

    /** Of a match without characters. */
    static Opening empty() {
        Opening opening = new Opening();
        opening.lengths.set(0);
        return opening;
    }

    /** Of a match that can begin only where the text begins. */
    static Opening start() {
        Opening opening = new Opening();
        opening.atStart = true;
        return opening;
    }

    /** Of a pattern of which nothing is known. */
    static Opening unknown() {
        return anything().repeated(0, Integer.MAX_VALUE);
    }

    /** Of any one character. */
    static Opening anything() {
        Opening opening = new Opening();
        opening.at[0].set(0, SIZE);
        opening.lengths.set(1);
        return opening;
    }

    /** Of one character out of a range. */
    static Opening oneOf(char from, char to) {
        if (to - from >= SIZE) {
            return anything();
        }
        Opening opening = new Opening();
        for (int c = from; c <= to; c++) {
            opening.at[0].set(c % SIZE);
        }
        opening.lengths.set(1);
        return opening;
    }

    /** Of a word as it stands. */
    static Opening of(String word) {
        Opening opening = empty();
        for (int i = 0; i < Math.min(DEPTH, word.length()); i++) {
            opening = opening.then(oneOf(word.charAt(i), word.charAt(i)));
        }
        return opening;
    }

    /** This, and behind it another. */
    Opening then(Opening next) {
        Opening both = new Opening();
        for (int place = 0; place < DEPTH; place++) {
            both.at[place].or(at[place]);
            for (int length = 0; length <= place; length++) {
                if (lengths.get(length)) {
                    both.at[place].or(next.at[place - length]);
                }
            }
        }
        both.atStart = atStart || next.atStart;
        lengths.stream().forEach(a -> next.lengths.stream().forEach(b -> both.lengths.set(Math.min(DEPTH, a + b))));
        return both;
    }

    /** This or another. */
    Opening or(Opening other) {
        Opening either = new Opening();
        for (int place = 0; place < DEPTH; place++) {
            either.at[place].or(at[place]);
            either.at[place].or(other.at[place]);
        }
        either.atStart = atStart || other.atStart;
        either.lengths.or(lengths);
        either.lengths.or(other.lengths);
        return either;
    }

    /** This a number of times. */
    Opening repeated(int least, int most) {
        Opening all = empty();
        Opening maybe = or(empty());
        for (int i = 0; i < Math.min(most, least + DEPTH) && i < 2 * DEPTH; i++) {
            all = all.then(i < least ? this : maybe);
        }
        return all;
    }

    /** Whether every match is at least as long as the places told apart: what follows makes no difference. */
    boolean complete() {
        return lengths.nextSetBit(0) == DEPTH;
    }

    /** Whether a match can begin where the text does, whatever its characters are. */
    boolean atStart() {
        return atStart;
    }

    /** Whether the first character rules out most places of a text. */
    boolean selective() {
        return lengths.isEmpty() || !ends(0) && at[0].cardinality() < SIZE / 2;
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
