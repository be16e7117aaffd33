package cn.fazhi.audit.score;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.Judgement;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Adds up verdicts by the checklist's own figures. */
public final class Scorer {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Digits kept of the scaled sum; only the total is rounded, as in the workbook's own formula. */
    private static final int SCALE = 10;

    private Scorer() {}

    /** The scorecard of a report that was read as a whole. */
    public static Scorecard score(Checklist checklist, Judgement judgement) {
        return score(checklist, judgement, true);
    }

    /**
     * The scorecard of one report; the total is rounded to 0.1, halves up.
     *
     * @param whole whether the whole report was read: of one that was read in part, anything left to a person holds up the conclusion
     */
    public static Scorecard score(Checklist checklist, Judgement judgement, boolean whole) {
        BigDecimal earned = earned(judgement.items());
        BigDecimal deducted = rounded(sum(judgement.redFlags(), RedFlag::deduction));
        BigDecimal total = rounded(earned.subtract(deducted).max(BigDecimal.ZERO));
        return new Scorecard(
                checklist,
                judgement.items(),
                judgement.redFlags(),
                earned.doubleValue(),
                deducted.doubleValue(),
                total.doubleValue(),
                grade(checklist, total.doubleValue()),
                conclusion(checklist.conclusion(), judgement, total.doubleValue(), whole));
    }

    /** What the items earn, scaled so that the items that apply make up the whole 100. */
    private static BigDecimal earned(List<ItemVerdict> items) {
        List<ItemVerdict> applying =
                items.stream().filter(v -> v.state() != State.不适用).toList();
        BigDecimal possible = sum(applying, verdict -> verdict.item().points());
        if (possible.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return sum(applying, ItemVerdict::score).multiply(WHOLE).divide(possible, SCALE, RoundingMode.HALF_UP);
    }

    private static String grade(Checklist checklist, double total) {
        return checklist.grades().stream()
                .filter(grade -> total >= grade.from())
                .findFirst()
                .map(Checklist.Grade::name)
                .orElse("");
    }

    /** What is still open is said first: no report is returned on a score that a person may yet change. */
    private static String conclusion(Checklist.Conclusion limits, Judgement judgement, double total, boolean whole) {
        boolean asked = judgement.items().stream().anyMatch(v -> v.state() == State.人工核实);
        if (open(limits, judgement) || !whole && asked) {
            return "待复核";
        }
        if (total < limits.resubmitBelow() || judgement.items().stream().anyMatch(v -> missing(limits, v))) {
            return "退回重报";
        }
        boolean returned = judgement.redFlags().stream().anyMatch(flag -> flag.level() == RedFlag.Level.RETURN);
        return returned || total < limits.correctBelow() ? "退回补正" : "通过";
    }

    private static boolean missing(Checklist.Conclusion limits, ItemVerdict verdict) {
        return verdict.state() == State.不符合
                && limits.mandatory().contains(verdict.item().id());
    }

    private static boolean open(Checklist.Conclusion limits, Judgement judgement) {
        return judgement.items().stream()
                        .anyMatch(v -> v.state() == State.未判断
                                || v.state() == State.人工核实 && v.item().points() >= limits.reviewPoints())
                || judgement.redFlags().stream()
                        .anyMatch(flag -> flag.undecided()
                                || flag.level() == RedFlag.Level.REVIEW && worth(flag) >= limits.reviewPoints());
    }

    /** What a person has still to decide: the provisional points, or all that the red flag may take where none are named. */
    private static double worth(RedFlag flag) {
        return flag.deduction() > 0 ? flag.deduction() : flag.item().points();
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, Double> points) {
        return all.stream().map(points).map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }
}
