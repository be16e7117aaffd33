package cn.fazhi.audit.rules;

import java.util.List;

/**
 * What the rule base says of one report.
 *
 * @param items one verdict an item, in the checklist's order
 * @param redFlags the red flags that fired, in the checklist's order
 * @param fired the names of all rules that fired, each once, in the order of their names: also those that decided nothing
 */
public record Judgement(List<ItemVerdict> items, List<RedFlag> redFlags, List<String> fired) {

    public Judgement {
        items = List.copyOf(items);
        redFlags = List.copyOf(redFlags);
        fired = List.copyOf(fired);
    }

    /** Verdicts of which nobody asks what fired. */
    public Judgement(List<ItemVerdict> items, List<RedFlag> redFlags) {
        this(items, redFlags, List.of());
    }
}
