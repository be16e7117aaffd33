package cn.fazhi.audit.copying;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are the same as a whole, up to a few words. A family counts as one text when it is asked how many texts use a wording:
 * otherwise ten copies of one report would make all of it a template.
 */
final class Families {

    /** Bands of minima: two texts with nine tenths of their shingles in common agree in one of them with a probability of 0.99. */
    private static final int BANDS = 4;

    private static final int IN_BAND = 4;

    private final int[] parent;

    private Families(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * @param shingles the shingles of every text
     */
    static Families of(List<long[]> shingles) {
        Families families = new Families(shingles.size());
        Map<Long, Integer> seen = new HashMap<>();
        for (int band = 0; band < BANDS; band++) {
            seen.clear();
            for (int i = 0; i < shingles.size(); i++) {
                if (shingles.get(i).length > 0) {
                    Integer first = seen.putIfAbsent(sketch(shingles.get(i), band), i);
                    if (first != null) {
                        families.join(first, i);
                    }
                }
            }
        }
        for (int i = 0; i < shingles.size(); i++) {
            families.parent[i] = families.root(i);
        }
        return families;
    }

    private static long sketch(long[] shingles, int band) {
        long sketch = 0;
        for (int k = 0; k < IN_BAND; k++) {
            long salt = Shingles.mixed(band * IN_BAND + k + 1L);
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, Shingles.mixed(shingle ^ salt));
            }
            sketch = Shingles.mixed(sketch + least);
        }
        return sketch;
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private void join(int i, int j) {
        int a = root(i);
        int b = root(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The family of a text: the number of its first member. */
    int of(int text) {
        return parent[text];
    }

    int count() {
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            count += parent[i] == i ? 1 : 0;
        }
        return count;
    }
}
