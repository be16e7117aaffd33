package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Scorecard;
import java.util.List;
import java.util.stream.Stream;

/** Where a report lost points, or where a person has still to decide whether it did. */
final class Losses {

    private Losses() {}

    /** Items short of their full points or left open, then the red flags that fired, in the checklist's order. */
    static List<Item> of(Scorecard card) {
        return Stream.concat(
                        card.items().stream().filter(Losses::lost).map(ItemVerdict::item),
                        card.redFlags().stream().map(RedFlag::item))
                .toList();
    }

    private static boolean lost(ItemVerdict verdict) {
        return switch (verdict.state()) {
            case 符合, 不适用 -> false;
            case 部分符合, 不符合, 人工核实, 未判断 -> true;
        };
    }
}
