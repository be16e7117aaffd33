package cn.fazhi.audit.audit;

import java.util.List;

/** A rules folder that does not load: nothing is audited with it. */
public final class BrokenRulesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BrokenRulesException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, one Chinese line each. */
    public List<String> problems() {
        return problems;
    }
}
