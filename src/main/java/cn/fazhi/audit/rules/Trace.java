package cn.fazhi.audit.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A judgement together with the rules behind it.
 *
 * @param judgement what {@link RuleBase#judge} says of the same facts
 * @param held full names of the rules whose conditions held, whether they decided anything or not
 */
public record Trace(Judgement judgement, Set<String> held) {

    public Trace {
        held = Set.copyOf(held);
    }

    static Trace of(Judgement judgement, List<Finding> findings) {
        Set<String> held = new TreeSet<>();
        findings.forEach(finding -> held.add(finding.spec().text().name()));
        return new Trace(judgement, held);
    }

    /** Full names of the rules by which the items ended, and of those that raised red flags. */
    public Set<String> decided() {
        Set<String> decided = new TreeSet<>();
        judgement.items().forEach(verdict -> decided.add(verdict.rule()));
        judgement.redFlags().forEach(flag -> decided.addAll(flag.rules()));
        decided.remove("");
        return decided;
    }
}
