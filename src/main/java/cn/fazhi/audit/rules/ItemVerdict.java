package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * What the rules say of one item.
 *
 * @param item the item
 * @param state how it ends
 * @param score points earned; provisional under 人工核实; 0 under 不适用 and 未判断
 * @param reason why, in Chinese
 * @param advice what would earn more; "" when nothing is lost
 * @param nextTier what the next tier up asks for and gives; "" when full
 * @param rule the name of the rule that decided; "" when none did
 * @param evidence the words it rests on, in the order of the text
 */
public record ItemVerdict(
        Item item,
        State state,
        double score,
        String reason,
        String advice,
        String nextTier,
        String rule,
        List<Evidence> evidence) {

    public ItemVerdict {
        evidence = List.copyOf(evidence);
    }
}
