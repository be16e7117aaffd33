package cn.fazhi.audit.score;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.util.List;

/**
 * One report's score.
 *
 * @param checklist the checklist it was judged by
 * @param items one verdict an item, in the checklist's order
 * @param redFlags the red flags that fired, in the checklist's order
 * @param earned sum of the items, scaled to 100 when something is 不适用
 * @param deducted what the red flags take off
 * @param total earned less deducted, not below 0, rounded to 0.1
 * @param grade 优秀, 良好, 一般 or 较差
 * @param conclusion 通过, 退回补正, 退回重报 or 待复核
 */
public record Scorecard(
        Checklist checklist,
        List<ItemVerdict> items,
        List<RedFlag> redFlags,
        double earned,
        double deducted,
        double total,
        String grade,
        String conclusion) {

    public Scorecard {
        items = List.copyOf(items);
        redFlags = List.copyOf(redFlags);
    }

    /** Whether every rule decided: false means the audit is 未完成 and cannot be published. */
    public boolean complete() {
        return items.stream().noneMatch(verdict -> verdict.state() == State.未判断)
                && redFlags.stream().noneMatch(RedFlag::undecided);
    }
}
