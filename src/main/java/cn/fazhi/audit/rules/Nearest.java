package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.LookedFor;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.List;

/** Finds what a report says about a topic that comes near a condition and does not count, and says why. */
final class Nearest {

    /** More than these bury the one that matters. */
    private static final int SHOWN = 2;

    private final List<? extends Fact> facts;
    private final ValueWords values;

    Nearest(List<? extends Fact> facts, ValueWords values) {
        this.facts = facts;
        this.values = values;
    }

    /** The topics a pattern is about; none when it is about something else. */
    static List<String> topics(Part.Pattern pattern) {
        return pattern.constraints().stream()
                .limit(pattern.selecting())
                .map(constraint -> (Meaning.Compare) constraint.meaning())
                .filter(compare -> compare.field().equals("topic"))
                .flatMap(compare -> compare.values().stream())
                .map(value -> value.substring(1, value.length() - 1))
                .toList();
    }

    /** The nearest wordings for a condition that did not hold: figures, then frequencies; mere words where there is neither. */
    List<Explanation.Near> of(Part.Pattern pattern) {
        List<String> topics = topics(pattern);
        List<Explanation.Near> near = new ArrayList<>();
        add(near, Count.class, topics, pattern.type());
        add(near, Frequency.class, topics, pattern.type());
        if (near.isEmpty()) {
            add(near, Mention.class, topics, pattern.type());
        }
        return near.isEmpty() ? lookedFor(topics) : near;
    }

    /** Whether the report says nothing at all about the topics of a pattern; false for a pattern about something else. */
    boolean silent(Part.Pattern pattern) {
        List<String> topics = topics(pattern);
        return !topics.isEmpty()
                && facts.stream()
                        .filter(fact -> !(fact instanceof LookedFor looked)
                                || !looked.nearest().isEmpty())
                        .noneMatch(fact -> topics.contains(topic(fact)));
    }

    private void add(List<Explanation.Near> near, Class<? extends Fact> kind, List<String> topics, String wanted) {
        for (Fact fact : facts) {
            String why = kind.isInstance(fact) && topics.contains(topic(fact)) ? why(fact, wanted) : "";
            if (!why.isEmpty() && near.size() < SHOWN) {
                near.add(new Explanation.Near(what(fact), why, fact.evidence()));
            }
        }
    }

    private List<Explanation.Near> lookedFor(List<String> topics) {
        return facts.stream()
                .filter(LookedFor.class::isInstance)
                .map(LookedFor.class::cast)
                .filter(looked ->
                        topics.contains(looked.topic()) && !looked.nearest().isEmpty())
                .map(looked -> new Explanation.Near("", looked.nearest(), looked.evidence()))
                .limit(SHOWN)
                .toList();
    }

    private static String topic(Fact fact) {
        return Vocabulary.read(fact, "topic").map(Object::toString).orElse("");
    }

    private static Scope scope(Fact fact) {
        return (Scope) Vocabulary.read(fact, "scope").orElse(Scope.DONE);
    }

    private static String why(Fact fact, String wanted) {
        if (scope(fact) != Scope.DONE) {
            return Vocabulary.read(fact, "whyNot")
                    .map(Object::toString)
                    .orElseGet(() -> scope(fact).why());
        }
        if (fact instanceof Count count) {
            if (count.value() <= 0) {
                return "写的是没有";
            }
            if (wanted.equals("Frequency")) {
                return "写的是次数，不是多久一次";
            }
            return wanted.equals("Tally") && count.part() ? "是总数中的分项，不另计" : "";
        }
        return fact instanceof Frequency && wanted.equals("Tally") ? "写的是多久一次，没有写明数量" : "";
    }

    private String what(Fact fact) {
        if (fact instanceof Count) {
            return values.of(fact, "value");
        }
        return fact instanceof Frequency ? values.of(fact, "per") : "";
    }
}
