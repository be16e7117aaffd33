package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * Why one item of a report ended as it did: every rule of the item, with what it looked at and what held. All words are Chinese.
 *
 * @param item the item or red flag
 * @param redFlag whether it deducts
 * @param score points earned, or for a red flag the points taken off: exactly as the audit has them
 * @param state how it ended, exactly as the audit has it; for a red flag 退回, 扣分, 人工核实, 未判断 or 未发现
 * @param reason the audit's own reason; "" for a red flag that did not fire
 * @param evidence the words the audit rests on, in the order of the text
 * @param choice how many rules held and why this one decided
 * @param rules the item's rules from the highest points to the lowest
 */
public record Explanation(
        Item item,
        boolean redFlag,
        double score,
        String state,
        String reason,
        List<Evidence> evidence,
        String choice,
        List<Tried> rules) {

    public Explanation {
        evidence = List.copyOf(evidence);
        rules = List.copyOf(rules);
    }

    /** How a rule or a condition came out. */
    public enum Result {
        HELD,
        MISSED,
        /** It could not be evaluated. */
        BROKEN
    }

    /**
     * One rule.
     *
     * @param rule its name without the id
     * @param worth what it gives or does, such as 7分
     * @param chosen whether it decided the item
     * @param conditions its conditions up to the first that did not hold
     * @param unseen how many conditions behind that one were not looked at any more
     */
    public record Tried(
            String rule, String worth, Result result, boolean chosen, List<Condition> conditions, int unseen) {

        public Tried {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One condition of a rule.
     *
     * @param number its number within a rule of several conditions, from 1; 0 where it stands alone
     * @param words what was asked and what was read
     * @param evidence the words of the report it rests on, or that fell short
     * @param near the nearest wording that did not count
     * @param parts what it is made of, where it offers several ways
     */
    public record Condition(
            int number, Result result, String words, List<Evidence> evidence, List<Near> near, List<Condition> parts) {

        public Condition {
            evidence = List.copyOf(evidence);
            near = List.copyOf(near);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A wording that comes near and does not count.
     *
     * @param what what it was read as, such as 4次
     * @param why why it does not count
     * @param evidence the wording
     */
    public record Near(String what, String why, List<Evidence> evidence) {

        public Near {
            evidence = List.copyOf(evidence);
        }
    }
}
