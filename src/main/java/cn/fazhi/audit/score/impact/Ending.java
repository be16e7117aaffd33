package cn.fazhi.audit.score.impact;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * How one item of a report ended under one rule base.
 *
 * @param points points earned; of a red flag the points taken off
 * @param most what the item is worth in full; 0 for a red flag
 * @param state 符合 and so on; of a red flag 退回, 扣分, 人工核实, 未判断 or 未发现; 无此项 where the checklist does not have it
 * @param rules the rules that decided
 * @param reason why, in Chinese
 * @param evidence the words it rests on, in the order of the text
 */
public record Ending(
        double points, double most, String state, List<Rule> rules, String reason, List<Evidence> evidence) {

    /** The state of an item that the checklist does not have. */
    public static final String NO_ITEM = "无此项";

    /** The state of a red flag that did not fire. */
    public static final String NOT_FOUND = "未发现";

    public Ending {
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
    }

    /**
     * A rule that decided.
     *
     * @param name its full name
     * @param title its name without the id
     * @param worth what it gives or does, such as 7分
     * @param file relative to the rule base, with forward slashes
     * @param line from 1
     */
    public record Rule(String name, String title, String worth, String file, int line) {

        /** Where it stands, such as checklist/D-study/D2-sessions.drl:74. */
        public String place() {
            return file + ":" + line;
        }
    }
}
