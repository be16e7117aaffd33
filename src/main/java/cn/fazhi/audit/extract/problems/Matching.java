package cn.fazhi.audit.extract.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which measure answers which problem. A shared matter counts by how few other problems and measures of the same report
 * share it (inverse document frequency); words every report repeats are stop words and count nothing.
 */
final class Matching {

    /** One matter that more than every second text shares fails, and so does a single word. Set by the tests' examples. */
    private static final double ENOUGH = 0.8;

    private final Matters matters;
    private final Function<String, List<String>> topics;
    private final List<Map<String, Double>> measures = new ArrayList<>();
    private final List<Map<String, Double>> problems = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /** A measure's sentence is asked for once a problem, and also as part of the measure; cutting it into words is the dear part. */
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    private final Map<String, List<String>> cut = new HashMap<>();

    Matching(Matters matters, Function<String, List<String>> topics, List<Draft> problems, List<Draft> measures) {
        this.matters = matters;
        this.topics = topics;
        problems.forEach(d -> this.problems.add(counted(d)));
        measures.forEach(d -> this.measures.add(counted(d)));
    }

    private Map<String, Double> counted(Draft draft) {
        Map<String, Double> about = about(draft.context() + draft.text());
        about.keySet().forEach(m -> frequency.merge(m, 1, Integer::sum));
        return about;
    }

    /**
     * What a problem and a measure share.
     *
     * @param score how much it says; 0 when nothing is shared
     * @param matter whether a whole matter is shared, not only single words
     * @param shared the shared matters and then the shared words
     */
    record Shared(double score, boolean matter, List<String> shared) {

        boolean enough() {
            return score >= ENOUGH && (matter || shared.size() > 1);
        }
    }

    /** What a problem and a measure share, by their places in the lists given. */
    Shared shared(int problem, int measure) {
        return shared(problems.get(problem), measures.get(measure));
    }

    /** What a problem shares with other words, such as one sentence of a long measure or a cause. */
    Shared shared(int problem, Map<String, Double> about) {
        return shared(problems.get(problem), about);
    }

    /** What other words are about. */
    Map<String, Double> about(String words) {
        return known.computeIfAbsent(
                words, w -> matters.of(w, topics, s -> cut.computeIfAbsent(s, matters::contentWords)));
    }

    private Shared shared(Map<String, Double> problem, Map<String, Double> other) {
        double score = 0;
        boolean matter = false;
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Double> entry : problem.entrySet()) {
            if (other.containsKey(entry.getKey())) {
                score += entry.getValue() * rarity(entry.getKey());
                matter |= entry.getValue() >= Matters.MATTER;
                parts.add(entry.getKey());
            }
        }
        return new Shared(score, matter, parts);
    }

    private double rarity(String matter) {
        double texts = problems.size() + measures.size();
        return Math.log((texts + 1) / frequency.getOrDefault(matter, 1));
    }
}
