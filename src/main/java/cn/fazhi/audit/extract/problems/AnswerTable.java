package cn.fazhi.audit.extract.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which measures answer which problems, and with what words best. */
final class AnswerTable {

    /** A longer measure is quoted by the sentence that answers best. */
    private static final int LONG = 80;

    private final Matching matching;
    private final List<Draft> problems;
    private final List<Draft> measures;
    private final List<ProblemReader.Match> matches = new ArrayList<>();
    private final Map<Integer, List<Integer>> byMeasure = new HashMap<>();
    private final List<@Nullable String> best = new ArrayList<>();

    AnswerTable(Matching matching, List<Draft> problems, List<Draft> measures, List<Passages.Passage> passages) {
        this.matching = matching;
        this.problems = problems;
        this.measures = measures;
        Set<Integer> inside = passages.stream()
                .flatMap(p -> p.rectification().stream())
                .map(Unit::start)
                .collect(Collectors.toSet());
        for (int i = 0; i < problems.size(); i++) {
            best.add(answered(i, inside));
        }
    }

    private @Nullable String answered(int problem, Set<Integer> inside) {
        double most = 0;
        String chosen = null;
        for (int j = 0; j < measures.size(); j++) {
            Matching.Shared shared = matching.shared(problem, j);
            boolean behind = inside.contains(measures.get(j).start()) && isBehind(problem, j);
            double score = behind ? Double.MAX_VALUE : shared.score();
            if (behind || shared.enough()) {
                String why = behind ? "紧接在该条问题之后" : "都说到：" + String.join("、", shared.shared());
                matches.add(new ProblemReader.Match(problem + 1, j, why));
                byMeasure.computeIfAbsent(j, k -> new ArrayList<>()).add(problem + 1);
                if (score > most || score == most && chosen != null && shorter(j, chosen)) {
                    most = score;
                    chosen = measures.get(j).text();
                }
            }
        }
        return chosen == null ? null : quoted(problem, chosen);
    }

    private boolean shorter(int measure, String than) {
        return measures.get(measure).text().length() < than.length();
    }

    /** Whether the measure stands between this problem and the next. */
    private boolean isBehind(int problem, int measure) {
        int at = measures.get(measure).start();
        return problem < problems.size() - 1
                && problems.get(problem).end() <= at
                && at < problems.get(problem + 1).start();
    }

    private String quoted(int problem, String measure) {
        if (measure.length() <= LONG) {
            return measure;
        }
        String chosen = measure.substring(0, LONG);
        double most = -1;
        for (String sentence : measure.split("(?<=[。；])")) {
            double score = matching.shared(problem, matching.about(sentence)).score();
            if (score > most && !sentence.isBlank()) {
                most = score;
                chosen = sentence;
            }
        }
        return chosen;
    }

    /** The best answering words, or null. */
    @Nullable
    String best(int problem) {
        return best.get(problem);
    }

    /** Numbers of the problems a measure answers. */
    List<Integer> problemsOf(int measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    /** Every pair and why. */
    List<ProblemReader.Match> matches() {
        return matches;
    }
}
