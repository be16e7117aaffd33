package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.score.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much alike words are that may have been retyped, from 0 to 1. */
final class Likeness {

    /** From here on it is the same sentence, slightly changed. */
    static final double SAME = 0.6;

    /** Longer words are compared by their beginning: evidence is a sentence or a few. */
    private static final int LONGEST = 2000;

    private Likeness() {}

    /** Twice the pairs of neighbouring characters that both have, by all that they have; white space and width do not count. */
    static double of(String one, String other) {
        String a = cut(Findings.normalised(one));
        String b = cut(Findings.normalised(other));
        if (a.equals(b)) {
            return 1;
        }
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 1; i < a.length(); i++) {
            pairs.merge(a.substring(i - 1, i + 1), 1, Integer::sum);
        }
        int both = 0;
        for (int i = 1; i < b.length(); i++) {
            if (pairs.merge(b.substring(i - 1, i + 1), -1, Integer::sum) >= 0) {
                both++;
            }
        }
        return 2.0 * both / (a.length() + b.length() - 2);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /**
     * Two things that belong together.
     *
     * @param one place in the first list
     * @param other place in the second list
     */
    record Pair(int one, int other, double likeness) {}

    /** How much alike the things at two places are. */
    interface Measure {
        double of(int one, int other);
    }

    /** The best matching: the most alike find each other first, each at most once, none below the least. */
    static List<Pair> pairs(int ones, int others, double least, Measure measure) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < ones; i++) {
            for (int j = 0; j < others; j++) {
                double likeness = measure.of(i, j);
                if (likeness >= least) {
                    all.add(new Pair(i, j, likeness));
                }
            }
        }
        all.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        boolean[] one = new boolean[ones];
        boolean[] other = new boolean[others];
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : all) {
            if (!one[pair.one()] && !other[pair.other()]) {
                one[pair.one()] = true;
                other[pair.other()] = true;
                taken.add(pair);
            }
        }
        return taken;
    }
}
