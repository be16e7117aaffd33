package cn.fazhi.audit.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An inverted index of shingles over a batch: which texts have rare wordings in common. One sort of numbers finds the lists; a wording
 * that many texts have makes no candidates, so the work grows with the number of texts and not with its square. A search engine's index
 * would hold the same lists and add ranking, fields and files that nobody needs here.
 */
final class Candidates {

    /** Shared shingles below which two texts cannot share a passage worth telling. */
    private static final int FEWEST = 5;

    /** The same in a large batch, where more is shared by chance; an edited passage of 80 characters has twice as many. */
    private static final int FEWEST_OF_MANY = 10;

    /** A wording of more texts than this is common speech. No batch that is compared in full has more. */
    private static final int COMMON = Measures.ALL;

    private final int[][] listsOf;
    private final int[] texts;
    private final int[] begins;

    private Candidates(int[][] listsOf, int[] texts, int[] begins) {
        this.listsOf = listsOf;
        this.texts = texts;
        this.begins = begins;
    }

    static Candidates of(List<OwnText> batch) {
        long[] all = Shingles.sorted(batch.parallelStream()
                .map(t -> Shingles.of(t, Shingles.CANDIDATE))
                .toList());
        int lists = 0;
        int entries = 0;
        for (int from = 0; from < all.length; from = Shingles.after(all, from)) {
            int size = Shingles.after(all, from) - from;
            lists += lists(size);
            entries += lists(size) * size;
        }
        int[] texts = new int[entries];
        int[] begins = new int[lists + 1];
        int[] counts = new int[batch.size()];
        int list = 0;
        int at = 0;
        for (int from = 0; from < all.length; ) {
            int to = Shingles.after(all, from);
            if (lists(to - from) == 1) {
                begins[list++] = at;
                for (int k = from; k < to; k++) {
                    counts[Shingles.text(all[k])]++;
                    texts[at++] = Shingles.text(all[k]);
                }
            }
            from = to;
        }
        begins[lists] = at;
        return new Candidates(listsOf(counts, texts, begins), texts, begins);
    }

    /** Whether so many texts make a list: 1 or 0. */
    private static int lists(int texts) {
        return texts > 1 && texts <= COMMON ? 1 : 0;
    }

    private static int[][] listsOf(int[] counts, int[] texts, int[] begins) {
        int[][] of = new int[counts.length][];
        Arrays.setAll(of, i -> new int[counts[i]]);
        int[] next = new int[counts.length];
        for (int list = 0; list + 1 < begins.length; list++) {
            for (int k = begins[list]; k < begins[list + 1]; k++) {
                of[texts[k]][next[texts[k]]++] = list;
            }
        }
        return of;
    }

    /**
     * The texts that share most with one, at most so many, in ascending order.
     *
     * @param scratch a counter for every text, all of them zero before and after
     */
    int[] nearest(int text, int most, int[] scratch) {
        List<Integer> met = new ArrayList<>();
        for (int list : listsOf[text]) {
            for (int k = begins[list]; k < begins[list + 1]; k++) {
                if (scratch[texts[k]]++ == 0) {
                    met.add(texts[k]);
                }
            }
        }
        int fewest = listsOf.length <= Measures.ALL ? FEWEST : FEWEST_OF_MANY;
        int[] near = met.stream()
                .filter(t -> t != text && scratch[t] >= fewest)
                .sorted((s, t) -> scratch[s] != scratch[t] ? scratch[t] - scratch[s] : s - t)
                .limit(most)
                .mapToInt(t -> t)
                .sorted()
                .toArray();
        met.forEach(t -> scratch[t] = 0);
        return near;
    }
}
