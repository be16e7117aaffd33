package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.RuleProblem;
import java.util.List;

/**
 * What a check of a rules folder found.
 *
 * @param problems everything, in the order of the files, what only deserves a look included
 * @param items how many scored items were looked at
 * @param redFlags how many red flags
 * @param rules how many rules
 * @param topics how many topics of the lexicon
 */
public record RulesCheck(List<RuleProblem> problems, int items, int redFlags, int rules, int topics) {

    public RulesCheck {
        problems = List.copyOf(problems);
    }

    /** Whether audits may be run by it. */
    public boolean holds() {
        return problems.stream().noneMatch(RuleProblem::refuses);
    }
}
