package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * A red flag that fired.
 *
 * @param item the red flag's entry in the checklist, such as X1
 * @param deduction points taken off, after the item's own limit; 0 at review level
 * @param level what it does to the conclusion
 * @param reason why, in Chinese
 * @param evidence the words it rests on
 * @param undecided whether one of its rules failed, so that nobody knows if it should have fired
 * @param rules full names of the rules that raised it, in the order of the text
 */
public record RedFlag(
        Item item,
        double deduction,
        Level level,
        String reason,
        List<Evidence> evidence,
        boolean undecided,
        List<String> rules) {

    public RedFlag {
        evidence = List.copyOf(evidence);
        rules = List.copyOf(rules);
    }

    /** A red flag that no rule of a file is known to have raised. */
    public RedFlag(
            Item item, double deduction, Level level, String reason, List<Evidence> evidence, boolean undecided) {
        this(item, deduction, level, reason, evidence, undecided, List.of());
    }

    /** A red flag whose rules all ran. */
    public RedFlag(Item item, double deduction, Level level, String reason, List<Evidence> evidence) {
        this(item, deduction, level, reason, evidence, false);
    }

    /** How it ended, in Chinese: 退回, 扣分, 人工核实 or 未判断. */
    public String state() {
        if (undecided) {
            return State.未判断.name();
        }
        return switch (level) {
            case RETURN -> "退回";
            case DEDUCT -> "扣分";
            case REVIEW -> State.人工核实.name();
        };
    }

    /** What a red flag does beside its deduction. */
    public enum Level {
        /** Forces a return. */
        RETURN,
        /** Only deducts. */
        DEDUCT,
        /** A person must look. */
        REVIEW
    }
}
