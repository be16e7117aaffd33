package cn.fazhi.audit.rules;

import java.util.List;

/**
 * What a check of a rule base found.
 *
 * @param problems everything, in the order of the files, what only deserves a look included
 * @param items how many scored items were looked at
 * @param redFlags how many red flags
 * @param rules how many rules
 */
public record RuleCheck(List<RuleProblem> problems, int items, int redFlags, int rules) {

    public RuleCheck {
        problems = List.copyOf(problems);
    }
}
