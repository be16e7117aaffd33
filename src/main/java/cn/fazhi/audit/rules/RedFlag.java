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
 */
public record RedFlag(
        Item item, double deduction, Level level, String reason, List<Evidence> evidence, boolean undecided) {

    public RedFlag {
        evidence = List.copyOf(evidence);
    }

    /** A red flag whose rules all ran. */
    public RedFlag(Item item, double deduction, Level level, String reason, List<Evidence> evidence) {
        this(item, deduction, level, reason, evidence, false);
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
