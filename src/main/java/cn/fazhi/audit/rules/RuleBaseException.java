package cn.fazhi.audit.rules;

import java.util.List;

/** A rule base that cannot be used. Holds every problem found, each one Chinese line for the maintainer: 文件:行 what is wrong and what to do. */
public final class RuleBaseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RuleBaseException(List<String> problems) {
        super("规则库不能使用，共" + problems.size() + "处问题：\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
