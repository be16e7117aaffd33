package cn.fazhi.audit.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A local alignment: words of one text and the words of the other that answer them, both in order.
 *
 * @param mine indices of words
 * @param theirs the word that answers each
 */
record Chain(int[] mine, int[] theirs) {

    int size() {
        return mine.length;
    }

    Chain turned() {
        return new Chain(theirs, mine);
    }

    /** Without what is only of one kind at its ends, as 一 and 2024 where both texts go on to another matter. */
    Chain trimmed(OwnText a, OwnText b) {
        int from = 0;
        int to = mine.length;
        while (from < to && !a.same(mine[from], b, theirs[from])) {
            from++;
        }
        while (to > from && !a.same(mine[to - 1], b, theirs[to - 1])) {
            to--;
        }
        return from == 0 && to == mine.length
                ? this
                : new Chain(Arrays.copyOfRange(mine, from, to), Arrays.copyOfRange(theirs, from, to));
    }

    /** Characters that both texts call their own. */
    int characters(OwnText a, OwnText b) {
        int sum = 0;
        for (int k = 0; k < mine.length; k++) {
            sum += a.common(mine[k], b, theirs[k]) ? Math.min(a.weight(mine[k]), b.weight(theirs[k])) : 0;
        }
        return sum;
    }

    /** The stretches that are the same to the letter, marks between the words aside. */
    List<Passage.Run> runs(OwnText a, OwnText b) {
        List<Passage.Run> runs = new ArrayList<>();
        int first = -1;
        for (int k = 0; k <= mine.length; k++) {
            boolean same = k < mine.length && a.same(mine[k], b, theirs[k]);
            boolean follows = same && first >= 0 && together(a, mine, k) && together(b, theirs, k);
            if (first >= 0 && !follows) {
                runs.add(new Passage.Run(
                        a.start(mine[first]), a.end(mine[k - 1]), b.start(theirs[first]), b.end(theirs[k - 1])));
                first = -1;
            }
            if (same && first < 0) {
                first = k;
            }
        }
        return runs;
    }

    /** Whether a word comes right behind the one before, in the same paragraph. */
    private static boolean together(OwnText text, int[] words, int k) {
        return words[k] == words[k - 1] + 1 && text.paragraphOf(words[k]) == text.paragraphOf(words[k - 1]);
    }
}
