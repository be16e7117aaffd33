package cn.fazhi.audit.rules;

import java.util.List;

/**
 * What a check of a rule base found.
 *
 * @param problems everything, in the order of the files, what only deserves a look included
 * @param items how many scored items were looked at
 * @param redFlags how many red flags
 * @param rules how many rules
 * @param found what could be read of the checklist, good for nothing but looking up its items when there are problems
 */
public record RuleCheck(List<RuleProblem> problems, int items, int redFlags, int rules, Checklist found) {

    public RuleCheck {
        problems = List.copyOf(problems);
    }
}
