package cn.fazhi.audit.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what two texts share by seed and extend: rows of equal words grow from seeds, rows in the same order and near each other become a
 * chain, and what is left between them is aligned word by word. Sentences may have been moved, merged or edited.
 */
final class Aligner {

    /** Places of one seed that are tried; a phrase that stands more often is a refrain. */
    private static final int MOST_PLACES = 24;

    /** Rows kept of a pair; only a text that repeats itself without end has more. */
    private static final int MOST_ROWS = 3000;

    /** Lightest row, in characters. */
    private static final int LIGHTEST = 4;

    /** How many words may lie between two rows of a chain: anywhere, and within one paragraph of both texts. */
    private static final int NEAR = 25;

    private static final int SAME_PARAGRAPH = 90;

    /** What a word between two rows costs, in characters. */
    private static final double GAP = 0.15;

    private final OwnText a;
    private final OwnText b;
    private final Seeds seeds;
    private final int least;

    /**
     * @param seeds the seeds of {@code b}
     * @param least own characters below which a chain is chance
     */
    Aligner(OwnText a, OwnText b, Seeds seeds, int least) {
        this.a = a;
        this.b = b;
        this.seeds = seeds;
        this.least = least;
    }

    /** Equal words in a row. */
    private record Row(int i, int j, int length, int weight) {}

    /** The chains, the one that shares most first. No word of {@code a} is in two of them. */
    List<Chain> chains() {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        double[] best = new double[rows.size()];
        int[] before = new int[rows.size()];
        score(rows, best, before);
        return pick(rows, best, before);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int[] done = new int[a.words() + b.words() + 1];
        for (int i = 0; i + Seeds.LENGTH <= a.words(); i++) {
            if (!Seeds.own(a, i)) {
                continue;
            }
            int places = 0;
            for (int j = seeds.first(a, i); j >= 0 && places < MOST_PLACES; j = seeds.after(j)) {
                int diagonal = i - j + b.words();
                if (done[diagonal] <= i && seeds.same(j, a, i)) {
                    places++;
                    Row row = grown(i, j);
                    done[diagonal] = row.i() + row.length();
                    if (row.weight() >= LIGHTEST) {
                        rows.add(row);
                    }
                }
            }
        }
        if (rows.size() > MOST_ROWS) {
            rows.sort(Comparator.comparingInt(Row::weight)
                    .reversed()
                    .thenComparingInt(Row::i)
                    .thenComparingInt(Row::j));
            rows.subList(MOST_ROWS, rows.size()).clear();
        }
        rows.sort(Comparator.comparingInt(Row::i).thenComparingInt(Row::j));
        return rows;
    }

    private Row grown(int seedI, int seedJ) {
        int i = seedI;
        int j = seedJ;
        while (i > 0 && j > 0 && a.wordClass(i - 1) == b.wordClass(j - 1)) {
            i--;
            j--;
        }
        int length = seedI - i + Seeds.LENGTH;
        while (i + length < a.words() && j + length < b.words() && a.wordClass(i + length) == b.wordClass(j + length)) {
            length++;
        }
        return new Row(i, j, length, weight(i, j, length));
    }

    private int weight(int i, int j, int length) {
        int sum = 0;
        for (int k = 0; k < length; k++) {
            sum += Math.min(a.weight(i + k), b.weight(j + k));
        }
        return sum;
    }

    private void score(List<Row> rows, double[] best, int[] before) {
        int longest = rows.stream().mapToInt(Row::length).max().orElse(0);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            best[k] = row.weight();
            before[k] = -1;
            for (int p = k - 1; p >= 0; p--) {
                Row prior = rows.get(p);
                if (row.i() - prior.i() > SAME_PARAGRAPH + longest) {
                    break;
                }
                double joined = best[p] + joined(prior, row);
                if (joined > best[k]) {
                    best[k] = joined;
                    before[k] = p;
                }
            }
        }
    }

    /** What a row adds behind another one; nothing good when they cannot follow each other. */
    private double joined(Row prior, Row row) {
        int overlap = overlap(prior, row);
        if (overlap >= row.length() || row.j() <= prior.j()) {
            return Double.NEGATIVE_INFINITY;
        }
        int gapA = row.i() - (prior.i() + prior.length());
        int gapB = row.j() - (prior.j() + prior.length());
        int gap = Math.max(gapA, gapB);
        if (gap > SAME_PARAGRAPH || gap > NEAR && !sameParagraph(prior, row)) {
            return Double.NEGATIVE_INFINITY;
        }
        int added = overlap == 0 ? row.weight() : weight(row.i() + overlap, row.j() + overlap, row.length() - overlap);
        return added - GAP * (Math.max(0, gapA) + Math.max(0, gapB));
    }

    private static int overlap(Row prior, Row row) {
        return Math.max(0, Math.max(prior.i() + prior.length() - row.i(), prior.j() + prior.length() - row.j()));
    }

    private boolean sameParagraph(Row prior, Row row) {
        return a.paragraphOf(prior.i() + prior.length() - 1) == a.paragraphOf(row.i())
                && b.paragraphOf(prior.j() + prior.length() - 1) == b.paragraphOf(row.j());
    }

    private List<Chain> pick(List<Row> rows, double[] best, int[] before) {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -best[k]).thenComparingInt(k -> k));
        boolean[] used = new boolean[rows.size()];
        boolean[] taken = new boolean[a.words()];
        List<Chain> chains = new ArrayList<>();
        for (int top : order) {
            if (used[top] || best[top] < least) {
                continue;
            }
            List<Row> picked = new ArrayList<>();
            for (int k = top; k >= 0 && !used[k]; k = before[k]) {
                used[k] = true;
                picked.add(0, rows.get(k));
            }
            Chain chain = new Filling(a, b, taken)
                    .fill(picked.stream()
                            .map(r -> new int[] {r.i(), r.j(), r.length()})
                            .toList())
                    .trimmed(a, b);
            if (chain.characters(a, b) >= least) {
                for (int i : chain.mine()) {
                    taken[i] = true;
                }
                chains.add(chain);
            }
        }
        return chains;
    }
}
