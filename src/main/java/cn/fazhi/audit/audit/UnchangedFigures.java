package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SharedFigure;
import cn.fazhi.audit.facts.Unchanged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures that two years have in common. */
final class UnchangedFigures {

    private final Set<String> steady;
    private final Map<String, String> topics;

    /**
     * @param steady topics whose figures seldom change
     * @param topics Chinese names of topics
     */
    UnchangedFigures(Set<String> steady, Map<String, String> topics) {
        this.steady = steady;
        this.topics = topics;
    }

    private record Key(String topic, double value, String measure) {}

    /** What this year's report says it did as often as last year's does; each figure once, in the order of this year's. */
    List<SharedFigure> of(Reading.Report now, Reading.Report before) {
        Map<Key, Evidence> earlier = done(before);
        List<SharedFigure> same = new ArrayList<>();
        done(now).forEach((key, evidence) -> {
            Evidence then = earlier.get(key);
            if (then != null) {
                boolean counts = !steady.contains(key.topic()) && !key.measure().matches("[%％‰]");
                same.add(new SharedFigure(
                        topics.getOrDefault(key.topic(), key.topic()),
                        key.value(),
                        key.measure(),
                        counts,
                        evidence,
                        then));
            }
        });
        return same;
    }

    private static Map<Key, Evidence> done(Reading.Report reading) {
        Map<Key, Evidence> figures = new LinkedHashMap<>();
        for (Count count : reading.facts().counts()) {
            if (count.scope() == Scope.DONE && !count.evidence().isEmpty()) {
                figures.putIfAbsent(
                        new Key(count.topic(), count.value(), count.measure()),
                        count.evidence().get(0));
            }
        }
        return figures;
    }

    /** The figures as the rules see them. */
    static Unchanged fact(List<SharedFigure> figures) {
        List<SharedFigure> counting =
                figures.stream().filter(SharedFigure::counts).toList();
        String listed = counting.stream()
                .map(f -> f.topic() + FactsJson.number(f.value()) + f.measure())
                .collect(Collectors.joining("、"));
        return new Unchanged(
                counting.size(),
                listed,
                counting.stream().map(SharedFigure::own).toList());
    }
}
