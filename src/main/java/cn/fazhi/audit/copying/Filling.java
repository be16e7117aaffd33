package cn.fazhi.audit.copying;

import java.util.Arrays;
import java.util.List;

/** Puts rows of equal words together and aligns what lies between them and beside them, to the ends of their sentences, word by word. */
final class Filling {

    /** Longest stretch that is aligned word by word. */
    private static final int LONGEST = 48;

    private final OwnText a;
    private final OwnText b;
    private final boolean[] taken;
    private int[] mine = new int[64];
    private int[] theirs = new int[64];
    private int size;

    /**
     * @param taken words of {@code a} that another chain has
     */
    Filling(OwnText a, OwnText b, boolean[] taken) {
        this.a = a;
        this.b = b;
        this.taken = taken;
    }

    /**
     * @param rows where each begins in {@code a} and in {@code b}, and how many words it has; in order
     */
    Chain fill(List<int[]> rows) {
        int[] first = rows.get(0);
        int fromA = Math.max(a.firstWord(a.sentenceOf(first[0])), first[0] - LONGEST);
        int fromB = Math.max(b.firstWord(b.sentenceOf(first[1])), first[1] - LONGEST);
        between(fromA, first[0], fromB, first[1]);
        int endA = first[0];
        int endB = first[1];
        for (int[] row : rows) {
            if (endA < row[0] && endB < row[1]) {
                between(endA, row[0], endB, row[1]);
            }
            int skip = Math.max(0, Math.max(endA - row[0], endB - row[1]));
            for (int k = skip; k < row[2]; k++) {
                add(row[0] + k, row[1] + k);
            }
            endA = Math.max(endA, row[0] + row[2]);
            endB = Math.max(endB, row[1] + row[2]);
        }
        int toA = Math.min(a.afterWord(a.sentenceOf(endA - 1)), endA + LONGEST);
        int toB = Math.min(b.afterWord(b.sentenceOf(endB - 1)), endB + LONGEST);
        between(endA, toA, endB, toB);
        return new Chain(Arrays.copyOf(mine, size), Arrays.copyOf(theirs, size));
    }

    private void add(int i, int j) {
        if (taken[i]) {
            return;
        }
        if (size == mine.length) {
            mine = Arrays.copyOf(mine, 2 * size);
            theirs = Arrays.copyOf(theirs, 2 * size);
        }
        mine[size] = i;
        theirs[size] = j;
        size++;
    }

    /** The heaviest common subsequence of two stretches. */
    private void between(int fromA, int toA, int fromB, int toB) {
        int n = toA - fromA;
        int m = toB - fromB;
        if (n <= 0 || m <= 0 || n > 2 * LONGEST || m > 2 * LONGEST) {
            return;
        }
        int[][] best = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (a.wordClass(fromA + i) == b.wordClass(fromB + j)) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + 1 + weight(fromA + i, fromB + j));
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            boolean equal = a.wordClass(fromA + i) == b.wordClass(fromB + j);
            if (equal && best[i][j] == best[i + 1][j + 1] + 1 + weight(fromA + i, fromB + j)) {
                add(fromA + i, fromB + j);
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int weight(int i, int j) {
        return Math.min(a.weight(i), b.weight(j));
    }
}
