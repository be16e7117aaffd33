package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.RuleProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that does not load: nothing is audited with it. */
public final class BrokenRulesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    BrokenRulesException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
