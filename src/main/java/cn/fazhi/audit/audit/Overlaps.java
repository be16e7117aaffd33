package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.OwnText;
import cn.fazhi.audit.copying.Pair;
import cn.fazhi.audit.copying.Passage;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Overlap;
import cn.fazhi.audit.facts.SharedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns pairs into the facts and passages that rules and sheets speak of. */
final class Overlaps {

    private static final int QUOTED = 60;
    private static final int MOST_EVIDENCE = 3;
    private static final int MOST_OTHERS = 5;

    private Overlaps() {}

    /**
     * The facts of one report.
     *
     * @param pairs pairs seen from the report
     * @param name the other report's name
     * @param others the other report's text
     */
    static List<Overlap> of(
            String kind, OwnText text, List<Pair> pairs, Function<Pair, String> name, Function<Pair, OwnText> others) {
        List<Pair> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::share)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(Overlaps::longest).reversed())
                        .thenComparingInt(Pair::other))
                .toList();
        Pair farthest =
                sorted.stream().max(Comparator.comparingInt(Overlaps::longest)).orElse(null);
        List<Overlap> facts = new ArrayList<>();
        for (Pair pair : sorted) {
            boolean first = pair == sorted.get(0);
            if (first || pair == farthest) {
                facts.add(fact(kind, text, pair, name, others.apply(pair), sorted, first, farthest));
            }
        }
        return facts;
    }

    private static Overlap fact(
            String kind,
            OwnText text,
            Pair pair,
            Function<Pair, String> name,
            OwnText other,
            List<Pair> all,
            boolean first,
            @org.jspecify.annotations.Nullable Pair farthest) {
        List<Passage> largest = pair.passages().stream()
                .sorted(Comparator.comparingInt(Passage::characters).reversed().thenComparingInt(Passage::start))
                .limit(MOST_EVIDENCE)
                .toList();
        List<Evidence> evidence = largest.stream()
                .map(p -> text.evidence(p.start(), p.end()))
                .sorted()
                .toList();
        Passage top = largest.get(0);
        Passage.Run run = top.runs().stream()
                .max(Comparator.comparingInt(r -> r.end() - r.start()))
                .orElse(new Passage.Run(top.start(), top.end(), top.otherStart(), top.otherEnd()));
        return new Overlap(
                kind,
                name.apply(pair),
                rounded(pair.share()),
                rounded(pair.otherShare()),
                longest(pair),
                quote(text, run.start(), Math.max(run.end(), top.end())),
                quote(other, run.otherStart(), Math.max(run.otherEnd(), top.otherEnd())),
                first,
                pair == farthest,
                rounded(all.get(0).share()),
                others(pair, all, name),
                evidence);
    }

    /** The passage from its longest common words on, at most so many characters. */
    private static String quote(OwnText text, int start, int end) {
        String words = text.words(start, Math.min(end, start + QUOTED)).replace("\n", "");
        return end > start + QUOTED ? words + "……" : words;
    }

    private static String others(Pair pair, List<Pair> all, Function<Pair, String> name) {
        if (all.size() == 1) {
            return "";
        }
        String named = all.stream()
                .filter(p -> p != pair)
                .limit(MOST_OTHERS)
                .map(p -> name.apply(p) + "（" + FactsJson.number(rounded(p.share())) + "%）")
                .collect(Collectors.joining("、"));
        return "另与" + named + (all.size() - 1 > MOST_OTHERS ? "等" + (all.size() - 1) + "份" : "") + "有相同之处。";
    }

    static int longest(Pair pair) {
        return Math.max(pair.longest(), pair.otherLongest());
    }

    /** To one decimal, halves up. */
    static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    /** The passages of a pair with their words. */
    static List<SharedPassage> passages(Pair pair, OwnText one, OwnText other) {
        return pair.passages().stream()
                .map(p -> new SharedPassage(
                        one.evidence(p.start(), p.end()),
                        other.evidence(p.otherStart(), p.otherEnd()),
                        p.characters(),
                        p.alike() > 0 || p.otherAlike() > 0,
                        p.runs().stream()
                                .map(r -> new SharedPassage.Run(r.start(), r.end(), r.otherStart(), r.otherEnd()))
                                .toList()))
                .toList();
    }
}
