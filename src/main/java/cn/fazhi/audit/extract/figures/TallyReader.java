package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.LookedFor;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the counts and mentions of each topic come to, and where a topic was looked for. */
final class TallyReader {

    private static final int SHOWN = 6;

    /** Characters between two figures of one list. */
    private static final int BESIDE = 8;

    private TallyReader() {}

    /** One tally for every topic with anything done, in the order of the topics. */
    static List<Tally> tallies(List<Topic> topics, List<Count> counts, List<Mention> mentions) {
        Map<String, List<Count>> countsByTopic = counts.stream()
                .filter(c -> c.scope() == Scope.DONE && c.value() > 0)
                .collect(Collectors.groupingBy(Count::topic));
        Map<String, List<Mention>> mentionsByTopic =
                mentions.stream().filter(m -> m.scope() == Scope.DONE).collect(Collectors.groupingBy(Mention::topic));
        List<Tally> tallies = new ArrayList<>();
        for (Topic topic : topics) {
            List<Count> of = countsByTopic.getOrDefault(topic.name(), List.of());
            List<Mention> told = mentionsByTopic.getOrDefault(topic.name(), List.of());
            if (!of.isEmpty() || !told.isEmpty()) {
                tallies.add(tally(topic, of, told));
            }
        }
        return tallies;
    }

    private static Tally tally(Topic topic, List<Count> counts, List<Mention> mentions) {
        List<Count> added = added(counts);
        Set<String> kinds = new LinkedHashSet<>();
        mentions.forEach(m -> kinds.add(m.kind()));
        long occasions = mentions.stream().filter(m -> !m.occasion().isEmpty()).count();
        Stream<Evidence> evidence = added.isEmpty()
                ? onePerKind(mentions).stream().flatMap(m -> m.evidence().stream())
                : added.stream().flatMap(c -> c.evidence().stream());
        return new Tally(
                topic.name(),
                times(added),
                !added.isEmpty(),
                mentions.size(),
                kinds.size(),
                (int) occasions,
                String.join("、", kinds),
                added.stream().allMatch(Count::sure),
                evidence.sorted().distinct().limit(SHOWN).toList());
    }

    /** What counts come to; rates add up to nothing, so of several the lowest stands for all. */
    private static double times(List<Count> added) {
        List<Count> counts =
                added.stream().filter(c -> !c.measure().equals("%")).toList();
        return counts.isEmpty()
                ? added.stream().mapToDouble(Count::value).min().orElse(0)
                : counts.stream().mapToDouble(Count::value).sum();
    }

    /** Totals without their parts; a figure told twice once. */
    private static List<Count> added(List<Count> counts) {
        List<Count> distinct = new ArrayList<>();
        for (Count c : counts) {
            if (!c.part() && distinct.stream().noneMatch(before -> sameFigure(before, c))) {
                distinct.add(c);
            }
        }
        return distinct;
    }

    /** Equal figures are one figure told twice, unless they stand side by side and tell of two events: 中心组学法2次、会前学法2次. */
    private static boolean sameFigure(Count a, Count b) {
        if (a.value() != b.value() || !a.measure().equals(b.measure())) {
            return false;
        }
        Evidence one = a.evidence().get(0);
        Evidence two = b.evidence().get(0);
        boolean beside = one.end() <= two.start() && two.start() - one.end() <= BESIDE;
        return !beside || one.quote().equals(two.quote());
    }

    private static List<Mention> onePerKind(List<Mention> mentions) {
        Map<String, Mention> byKind = new LinkedHashMap<>();
        mentions.forEach(m -> byKind.merge(
                m.kind(), m, (a, b) -> a.occasion().isEmpty() && !b.occasion().isEmpty() ? b : a));
        return List.copyOf(byKind.values());
    }

    /** One entry for every topic: how much was read, and the nearest wording that did not count. */
    static List<LookedFor> lookedFor(
            List<Topic> topics,
            int sections,
            int sentences,
            List<Count> counts,
            List<Mention> mentions,
            List<Frequency> frequencies) {
        Map<String, Near> nearest = new HashMap<>();
        counts.forEach(c -> note(nearest, c.topic(), c.scope(), c));
        frequencies.forEach(f -> note(nearest, f.topic(), f.scope(), f));
        mentions.forEach(m -> note(nearest, m.topic(), m.scope(), m));
        List<LookedFor> all = new ArrayList<>();
        for (Topic topic : topics) {
            Near near = nearest.get(topic.name());
            if (near == null) {
                all.add(new LookedFor(topic.name(), sections, sentences, "", List.of()));
            } else {
                Evidence words = near.fact().evidence().get(0);
                all.add(new LookedFor(
                        topic.name(),
                        sections,
                        sentences,
                        "最接近的表述是“" + words.quote() + "”，" + near.scope().why() + "。",
                        List.of(words)));
            }
        }
        return all;
    }

    private record Near(Scope scope, Fact fact) {}

    private static void note(Map<String, Near> nearest, String topic, Scope scope, Fact fact) {
        if (scope != Scope.DONE) {
            nearest.putIfAbsent(topic, new Near(scope, fact));
        }
    }
}
