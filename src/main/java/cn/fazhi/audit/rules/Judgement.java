package cn.fazhi.audit.rules;

import java.util.List;

/**
 * What the rule base says of one report.
 *
 * @param items one verdict an item, in the checklist's order
 * @param redFlags the red flags that fired, in the checklist's order
 */
public record Judgement(List<ItemVerdict> items, List<RedFlag> redFlags) {

    public Judgement {
        items = List.copyOf(items);
        redFlags = List.copyOf(redFlags);
    }
}
