package cn.fazhi.audit.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule base that cannot be used. Holds every problem found. */
public final class RuleBaseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RuleBaseException(List<RuleProblem> problems) {
        super("规则库不能使用，共" + problems.size() + "处问题：\n"
                + problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the files. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
