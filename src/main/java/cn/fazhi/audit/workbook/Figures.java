package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Inspected;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report's row in 汇总 and 热力图, small enough to keep for thousands of reports.
 *
 * @param source the file's name
 * @param unit the unit's name; the file's name when the report names no unit
 * @param type 乡, 镇 …; "" when unknown
 * @param year the report year, or null
 * @param total the total, 0 to 100
 * @param chapters points earned in each chapter, unscaled, in the checklist's order
 * @param deducted what the red flags take off
 * @param pending items and red flags that a person must look at, 未判断 included
 * @param unjudged items that are 未判断
 * @param losses the three greatest losses in words
 * @param notices what an inspector should know of the file; "" for nothing
 * @param lost share of points lost at each item, 0 to 1; NaN for 不适用 and 未判断
 */
record Figures(
        String source,
        String unit,
        String type,
        @Nullable Integer year,
        double total,
        String grade,
        String conclusion,
        List<Double> chapters,
        double deducted,
        int pending,
        int unjudged,
        String losses,
        String notices,
        List<Double> lost) {

    /** What a report without any loss shows. */
    static final String NO_LOSS = "无失分";

    /** How many losses are named. */
    static final int NAMED_LOSSES = 3;

    static Figures of(Outcome.Audited audited) {
        return of(audited, Inspection.NONE);
    }

    /** The figures with what people decided. */
    static Figures of(Outcome.Audited audited, Inspection inspection) {
        Scorecard card = inspection.equals(Inspection.NONE)
                ? audited.scorecard()
                : Inspected.of(
                        audited.scorecard(),
                        inspection,
                        audited.facts().unread().isEmpty());
        Report report = audited.facts().report();
        return new Figures(
                audited.source(),
                report.name().isBlank() ? audited.source() : report.name(),
                report.type(),
                report.year(),
                card.total(),
                card.grade(),
                card.conclusion(),
                chapters(card),
                card.deducted(),
                pending(card),
                count(card, State.未判断),
                losses(card),
                audited.notices().isEmpty() ? "" : "；提示：" + String.join("\n", audited.notices()),
                card.items().stream().map(Figures::lost).toList());
    }

    /** Whether an item has points to count: 不适用 and 未判断 have none. */
    static boolean scored(State state) {
        return switch (state) {
            case 符合, 部分符合, 不符合, 人工核实 -> true;
            case 不适用, 未判断 -> false;
        };
    }

    private static List<Double> chapters(Scorecard card) {
        List<Double> sums = new ArrayList<>();
        for (Checklist.Chapter chapter : card.checklist().chapters()) {
            sums.add(card.items().stream()
                    .filter(v -> v.item().chapter().equals(chapter.id()) && scored(v.state()))
                    .mapToDouble(ItemVerdict::score)
                    .sum());
        }
        return sums;
    }

    private static int pending(Scorecard card) {
        long flags = card.redFlags().stream()
                .filter(f -> f.level() == RedFlag.Level.REVIEW)
                .count();
        return count(card, State.人工核实) + count(card, State.未判断) + (int) flags;
    }

    private static int count(Scorecard card, State state) {
        return (int) card.items().stream().filter(v -> v.state() == state).count();
    }

    private static double lost(ItemVerdict verdict) {
        return scored(verdict.state()) && verdict.item().points() > 0
                ? (verdict.item().points() - verdict.score()) / verdict.item().points()
                : Double.NaN;
    }

    private static String losses(Scorecard card) {
        List<String> named = card.items().stream()
                .filter(v -> thousandths(v) > 0)
                .sorted(Comparator.comparingLong(Figures::thousandths).reversed())
                .limit(NAMED_LOSSES)
                .map(v -> v.item().id() + " " + v.item().name() + "－" + Words.plain(thousandths(v) / 1000.0) + "分")
                .toList();
        return named.isEmpty() ? NO_LOSS : String.join("；", named);
    }

    /** Points lost, in thousandths, so that equal losses compare equal. */
    private static long thousandths(ItemVerdict v) {
        return scored(v.state()) ? Math.round((v.item().points() - v.score()) * 1000) : 0;
    }
}
