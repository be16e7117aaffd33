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
    static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::start)
            .thenComparing(finding -> finding.facts().toString());

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
        return kind != Kind.ASKED && facts.stream().allMatch(Fact::sure);
    }

    /** The words it rests on, in the order of the text, each once. */
    List<Evidence> evidence() {
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** Offset of its first words; 0 when it rests on none. */
    private int start() {
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .mapToInt(Evidence::start)
                .min()
                .orElse(0);
    }
}
