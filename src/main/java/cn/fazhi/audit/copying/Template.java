package cn.fazhi.audit.copying;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What many texts of a batch have in common word for word: the outline a superior gave to all of them. */
final class Template {

    private final long[] shingles;

    private Template(long[] shingles) {
        this.shingles = shingles;
    }

    /** Learns the template of a batch. */
    static Template of(List<OwnText> batch, Measures measures) {
        List<long[]> shingles = batch.parallelStream()
                .map(t -> Shingles.of(t, Shingles.TEMPLATE))
                .toList();
        Families families = Families.of(shingles);
        int common = measures.common(families.count());
        long[] all = Shingles.sorted(shingles);
        long[] found = new long[64];
        int size = 0;
        for (int from = 0; from < all.length; ) {
            int to = Shingles.after(all, from);
            if (to - from >= common && families(all, from, to, families, common) >= common) {
                found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                found[size++] = all[from] >>> Shingles.BITS;
            }
            from = to;
        }
        return new Template(Arrays.copyOf(found, size));
    }

    private static int families(long[] all, int from, int to, Families families, int enough) {
        return (int) IntStream.range(from, to)
                .map(k -> families.of(Shingles.text(all[k])))
                .distinct()
                .limit(enough)
                .count();
    }

    /** A text without what the template says. */
    OwnText takenFrom(OwnText text) {
        boolean[] template = new boolean[text.words()];
        for (int i = 0; shingles.length > 0 && i + Shingles.TEMPLATE <= text.words(); i++) {
            if (Shingles.own(text, i, Shingles.TEMPLATE)
                    && Arrays.binarySearch(shingles, Shingles.at(text, i, Shingles.TEMPLATE)) >= 0) {
                Arrays.fill(template, i, i + Shingles.TEMPLATE, true);
            }
        }
        return text.without(template);
    }
}
