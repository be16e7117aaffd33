package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Inspected;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.Scorecard;
import cn.fazhi.audit.workbook.FilledSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report's sheet against the log: what the machine gave, what inspectors gave, and whether the sheet adds up. */
final class WorkbookCheck {

    private static final double CLOSE = 1e-6;

    private WorkbookCheck() {}

    /** What does not agree, one sentence each. */
    static List<String> of(FilledSheet sheet, Decided decided) {
        List<String> wrong = new ArrayList<>();
        Inspection log = decided.inspection();
        Map<String, Inspection.Review> typed = new HashMap<>();
        Map<String, Double> machine = machine(decided.machine());
        for (FilledSheet.Row row : sheet.rows()) {
            Double given = machine.remove(row.code());
            double shown = row.machine() == null ? 0 : row.machine();
            if (given == null || Math.abs(given - shown) > CLOSE) {
                wrong.add(row.code() + "：审核表的机审得分是 " + said(row.machine()) + "，档案里是 " + said(given) + "。");
            }
            Inspection.Review review = log.reviews().get(row.code());
            Double known = review == null ? null : review.score();
            if (!Objects.equals(row.review(), known)) {
                wrong.add(row.code() + "：审核表的复核得分是 " + said(row.review()) + "，档案里是 " + said(known) + "。");
            }
            if (row.review() != null) {
                typed.put(row.code(), new Inspection.Review(row.review(), row.note()));
            }
        }
        machine.keySet().forEach(code -> wrong.add(code + "：审核表里没有这一行。"));
        Scorecard sum = Inspected.of(
                decided.machine(),
                new Inspection(typed, log.waivers()),
                decided.judged().run().whole());
        if (sheet.total() == null || Math.abs(sheet.total() - sum.total()) > CLOSE) {
            wrong.add("总分：审核表是 " + said(sheet.total()) + "，应是 " + Points.plain(sum.total()) + "。");
        }
        differs("等级", sheet.grade(), sum.grade(), wrong);
        differs("结论", sheet.conclusion(), sum.conclusion(), wrong);
        return wrong;
    }

    private static void differs(String what, String one, String other, List<String> wrong) {
        if (!one.equals(other)) {
            wrong.add(what + "：审核表是“" + one + "”，应是“" + other + "”。");
        }
    }

    /** What each row should show; nothing counts as 0. */
    private static Map<String, Double> machine(Scorecard card) {
        Map<String, Double> machine = new HashMap<>();
        card.checklist().redFlags().forEach(item -> machine.put(item.id(), 0.0));
        card.redFlags().forEach(flag -> machine.remove(flag.item().id()));
        card.items().forEach(verdict -> machine.put(verdict.item().id(), verdict.score()));
        List<String> codes = Findings.codes(card);
        for (int i = 0; i < codes.size(); i++) {
            machine.put(codes.get(i), card.redFlags().get(i).deduction());
        }
        return machine;
    }

    private static String said(@Nullable Double score) {
        return score == null ? "空" : Points.plain(score);
    }
}
