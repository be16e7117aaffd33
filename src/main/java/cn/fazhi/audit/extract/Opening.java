package cn.fazhi.audit.extract;

/**
 * What the matches of a pattern begin with.
 *
 * @param anywhere those of matches that can stand anywhere
 * @param atStart those of matches that can stand only where the text begins
 */
record Opening(FirstCharacters anywhere, FirstCharacters atStart) {

    /** Of a match without characters. */
    static Opening empty() {
        return new Opening(FirstCharacters.empty(), FirstCharacters.none());
    }

    /** Of the beginning of the text. */
    static Opening start() {
        return new Opening(FirstCharacters.none(), FirstCharacters.empty());
    }

    /** Of a pattern of which nothing is known. */
    static Opening unknown() {
        return anything().repeated(0, Integer.MAX_VALUE);
    }

    /** Of any one character. */
    static Opening anything() {
        return oneOf(Character.MIN_VALUE, Character.MAX_VALUE);
    }

    /** Of one character out of a range. */
    static Opening oneOf(char from, char to) {
        return new Opening(FirstCharacters.oneOf(from, to), FirstCharacters.none());
    }

    /** Of a word as it stands. */
    static Opening of(String word) {
        Opening opening = empty();
        for (int i = 0; i < Math.min(FirstCharacters.DEPTH, word.length()); i++) {
            opening = opening.then(oneOf(word.charAt(i), word.charAt(i)));
        }
        return opening;
    }

    /** This, and behind it another. */
    Opening then(Opening next) {
        FirstCharacters start = atStart.then(next.anywhere).or(atStart.then(next.atStart));
        return new Opening(anywhere.then(next.anywhere), anywhere.mayBeEmpty() ? start.or(next.atStart) : start);
    }

    /** This or another. */
    Opening or(Opening other) {
        return new Opening(anywhere.or(other.anywhere), atStart.or(other.atStart));
    }

    /** This a number of times. */
    Opening repeated(int least, int most) {
        Opening all = empty();
        Opening maybe = or(empty());
        for (int i = 0; i < Math.min(most, least + FirstCharacters.DEPTH) && i < 2 * FirstCharacters.DEPTH; i++) {
            all = all.then(i < least ? this : maybe);
        }
        return all;
    }

    /** Whether what follows makes no difference. */
    boolean complete() {
        return anywhere.complete() && atStart.complete();
    }

    /** Whether the first character rules out most places of a text. */
    boolean selective() {
        return anywhere.selective();
    }
}
