package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.RuleProposal;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import cn.fazhi.audit.workbook.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the rules say in a few words; templates call it {@code @ruleWords}. */
@Component("ruleWords")
public class RuleWords {

    /** An item's heading without its id. */
    public static String title(ItemWording item) {
        return RuleBook.title(item);
    }

    /** Where its examples stand. */
    public static String examples(ItemWording item) {
        return ExampleFiles.fileOf(item.item());
    }

    /** The class of the colour in which a proposal's state is shown. */
    public static String colour(RuleProposal proposal) {
        return switch (proposal.state()) {
            case WAITING, APPROVED -> "c-review";
            case REJECTED -> "c-return";
            case PUBLISHED -> "c-pass";
        };
    }

    /** What was and what is, or one of them where they are the same. */
    public static String step(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    /** How a report's total moves. */
    public static String total(ReportChange report) {
        double more = report.difference();
        String step = step(
                Points.plain(report.before().total()),
                Points.plain(report.after().total()));
        return more == 0 ? step : step + "（" + (more > 0 ? "+" : "−") + Points.plain(Math.abs(more)) + "）";
    }

    /** How a report's place moves. */
    public static String rank(ReportChange report) {
        return step(rank(report.before().rank()), rank(report.after().rank()));
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "未完成" : Integer.toString(rank);
    }

    /** How an item of a report ends otherwise. */
    public static String change(ItemChange item) {
        return item.id() + " " + item.name() + "：" + step(told(item.before()), told(item.after()));
    }

    private static String told(Ending ending) {
        return ending.state().equals(Ending.NO_ITEM)
                ? ending.state()
                : Points.plain(ending.points()) + "分 " + ending.state();
    }
}
