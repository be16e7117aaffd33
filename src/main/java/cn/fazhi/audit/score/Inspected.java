package cn.fazhi.audit.score;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.Judgement;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.util.ArrayList;
import java.util.List;

/** The scorecard with what people decided, as the formulas of the workbook work it out. */
public final class Inspected {

    private Inspected() {}

    /**
     * A final scorecard. A waived item is 不适用: it neither earns nor counts; a waived red flag does nothing.
     *
     * @param whole whether the whole report was read
     */
    public static Scorecard of(Scorecard machine, Inspection inspection, boolean whole) {
        List<ItemVerdict> items = machine.items().stream()
                .map(verdict -> item(verdict, inspection))
                .toList();
        return Scorer.score(machine.checklist(), new Judgement(items, flags(machine, inspection)), whole);
    }

    private static ItemVerdict item(ItemVerdict verdict, Inspection inspection) {
        Item item = verdict.item();
        Double score = inspection.score(item.id(), item.id());
        if (inspection.waivers().containsKey(item.id())) {
            return ended(verdict, State.不适用, 0);
        }
        return score == null ? verdict : ended(verdict, state(score, item), score);
    }

    private static State state(double score, Item item) {
        return score >= item.points() ? State.符合 : score <= 0 ? State.不符合 : State.部分符合;
    }

    private static ItemVerdict ended(ItemVerdict verdict, State state, double score) {
        return new ItemVerdict(
                verdict.item(),
                state,
                score,
                verdict.reason(),
                verdict.advice(),
                verdict.nextTier(),
                verdict.rule(),
                verdict.evidence());
    }

    private static List<RedFlag> flags(Scorecard machine, Inspection inspection) {
        List<RedFlag> flags = new ArrayList<>();
        List<String> codes = Findings.codes(machine);
        for (int i = 0; i < codes.size(); i++) {
            RedFlag flag = machine.redFlags().get(i);
            Double score = inspection.score(codes.get(i), flag.item().id());
            boolean waived = inspection.waivers().containsKey(flag.item().id());
            if (score != null && score > 0) {
                flags.add(confirmed(flag, score));
            } else if (score == null && !waived) {
                flags.add(flag);
            }
        }
        for (Item item : machine.checklist().redFlags()) {
            Double score = inspection.score(item.id(), item.id());
            if (score != null && score > 0) {
                flags.add(new RedFlag(item, score, RedFlag.Level.DEDUCT, "复核发现。", List.of()));
            }
        }
        return flags;
    }

    private static RedFlag confirmed(RedFlag flag, double deduction) {
        RedFlag.Level level = flag.level() == RedFlag.Level.RETURN ? RedFlag.Level.RETURN : RedFlag.Level.DEDUCT;
        return new RedFlag(flag.item(), deduction, level, flag.reason(), flag.evidence());
    }
}
