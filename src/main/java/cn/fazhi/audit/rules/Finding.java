package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * One firing of a rule.
 *
 * @param spec the rule
 * @param kind what it said
 * @param points what it gives or takes
 * @param facts what it rests on
 */
record Finding(RuleSpec spec, Kind kind, double points, List<Fact> facts) {

    /** The order of the text; of what stands at one place, of the facts' own words, so that the order of firing never shows. */
    static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::start).thenComparing(Finding::facts, Finding::byWords);

    enum Kind {
        EARNED,
        ASKED,
        EXEMPT,
        FLAGGED
    }

    String id() {
        return spec.text().id();
    }

    boolean sure() {
        if (kind == Kind.ASKED) {
            return false;
        }
        for (Fact fact : facts) {
            if (!fact.sure()) {
                return false;
            }
        }
        return true;
    }

    /** The words it rests on, in the order of the text, each once. */
    List<Evidence> evidence() {
        if (facts.size() == 1 && facts.get(0).evidence().size() < 2) {
            return facts.get(0).evidence();
        }
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The order of the lists' words. Equal facts have equal words: those that both begin with need not be written out. */
    private static int byWords(List<Fact> one, List<Fact> other) {
        int both = Math.min(one.size(), other.size());
        int equal = 0;
        while (equal < both && one.get(equal).equals(other.get(equal))) {
            equal++;
        }
        if (equal == one.size() && equal == other.size()) {
            return 0;
        }
        // The last fact of the shorter list is written out even if it is equal: what ends a list counts as well.
        int from = Math.min(equal, Math.max(0, both - 1));
        return one.subList(from, one.size())
                .toString()
                .compareTo(other.subList(from, other.size()).toString());
    }

    /** Offset of its first words; 0 when it rests on none. */
    private int start() {
        int first = Integer.MAX_VALUE;
        for (Fact fact : facts) {
            for (Evidence words : fact.evidence()) {
                first = Math.min(first, words.start());
            }
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }
}
