package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows below the items: sums, red flags, total, grade and conclusion, all of them formulas. */
final class TotalRows {

    private final Grid grid;
    private final Scorecard card;
    private final Checklist checklist;
    private final Limits limits;
    private final Map<String, Integer> chapters;
    private final Map<String, Integer> items;
    private final int first;
    private final int last;
    private final boolean whole;
    private final Inspection inspection;

    /**
     * @param chapters row of each chapter
     * @param items row of each item
     * @param first first row of chapters and items
     * @param last their last row
     * @param whole whether the whole report was read
     */
    TotalRows(
            Grid grid,
            Scorecard card,
            Limits limits,
            Map<String, Integer> chapters,
            Map<String, Integer> items,
            int first,
            int last,
            boolean whole,
            Inspection inspection) {
        this.grid = grid;
        this.card = card;
        this.checklist = card.checklist();
        this.limits = limits;
        this.chapters = chapters;
        this.items = items;
        this.first = first;
        this.last = last;
        this.whole = whole;
        this.inspection = inspection;
    }

    /** Writes everything from a row on. */
    ReportCells write(int row) {
        int earned = row + 1;
        sums(row);
        result(earned, "折算合计", earned(row), Look.SUM_NUMBER, "有“不适用”或“豁免”项目时按100分折算：合计×100÷适用分值；没有时等于合计。");
        RedFlagRows flags = new RedFlagRows(grid, inspection);
        int deducted = flags.write(row + 2, card);
        result(deducted, "扣分", flags.sum(), Look.SUM_NUMBER, "红线扣分之和。");
        int total = deducted + 1;
        result(
                total,
                "总分",
                "ROUND(MAX(0," + at(earned) + "-" + at(deducted) + "),1)",
                Look.SUM_TOTAL,
                "折算合计－扣分，最低0分，保留一位小数。");
        int grade = total + 1;
        result(grade, "等级", limits.gradeOf(at(total)), Look.SUM_NUMBER, grades());
        int conclusion = grade + 1;
        Conclusion rule = new Conclusion(limits, at(total), states(), points(), mandatory(), flags.effects(), whole);
        result(conclusion, "结论", rule.formula(), Look.SUM_NUMBER, null);
        grid.sheet().getRow(conclusion).getCell(Column.原因.at()).setCellFormula(rule.why(checklist.conclusion()));
        return counts(conclusion + 1, deducted, total, grade, conclusion, flags);
    }

    private ReportCells counts(int row, int deducted, int total, int grade, int conclusion, RedFlagRows flags) {
        result(row, "待复核", pending(flags), Look.SUM_COUNT, "尚待人工核实的项目、红线和未判断的项目数；填写“复核得分”后即不再计入。");
        result(row + 1, "其中未判断", "COUNTIF(" + states() + ",\"未判断\")", Look.SUM_COUNT, "有未判断的项目时审核为未完成，不得作为结果发布。");
        grid.line(row + 2)
                .text(Column.编号.at(), Column.机审得分.at(), "主要失分（前三项）", Look.SUM_LABEL)
                .blank(Column.复核得分.at(), Column.复核得分.at(), Look.SUM_TEXT)
                .formula(Column.最终得分.at(), Column.LAST.at(), losses(), Look.SUM_TEXT)
                .atLeast(2)
                .fit();
        grid.line(row + 4)
                .text(Column.编号.at(), Column.评分标准.at(), "审核人：", Look.PLAIN)
                .text(Column.分值.at(), Column.原因.at(), "复核人：", Look.PLAIN)
                .text(Column.原文依据.at(), Column.LAST.at(), "日期：        年    月    日", Look.PLAIN)
                .fixed(26);
        return new ReportCells(
                grid.sheet().getSheetName(),
                chapters,
                items,
                deducted,
                total,
                grade,
                conclusion,
                row + 2,
                row,
                row + 1);
    }

    private void sums(int row) {
        Grid.Line line = grid.line(row).text(Column.编号.at(), Column.评分标准.at(), "合计", Look.SUM_LABEL);
        for (Column column : List.of(Column.分值, Column.自评得分, Column.机审得分, Column.最终得分)) {
            line.formula(column.at(), chapterSum(column), Look.SUM_COUNT);
        }
        line.blank(Column.复核得分.at(), Column.复核得分.at(), Look.SUM_NUMBER)
                .blank(Column.判定.at(), Column.判定.at(), Look.SUM_NUMBER)
                .text(Column.原因.at(), Column.LAST.at(), "各章最终得分之和。", Look.SUM_TEXT)
                .fixed(22);
    }

    private void result(int row, String label, String formula, Look look, @Nullable String note) {
        Grid.Line line = grid.line(row)
                .text(Column.编号.at(), Column.机审得分.at(), label, Look.SUM_LABEL)
                .blank(Column.复核得分.at(), Column.复核得分.at(), look)
                .formula(Column.最终得分.at(), Column.判定.at(), formula, look)
                .text(Column.原因.at(), Column.LAST.at(), note == null ? "" : note, Look.SUM_TEXT);
        line.fixed(22);
    }

    private String chapterSum(Column column) {
        return sumOrNothing(chapters.values().stream().map(column::in).collect(Collectors.joining(",")));
    }

    /** The sum of cells or ranges parted by commas; "" where none of them holds a number. */
    static String sumOrNothing(String cells) {
        return "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
    }

    private String earned(int sums) {
        String counting = "SUM(" + Column.计分分值.in(first, last) + ")";
        String all = Column.分值.in(sums);
        String sum = "SUM(" + at(sums) + ")";
        return "IF(" + counting + "=0,0,IF(" + counting + "=" + all + "," + sum + "," + sum + "*100/" + counting + "))";
    }

    private String pending(RedFlagRows flags) {
        return "COUNTIF(" + states() + ",\"人工核实\")+COUNTIF(" + states() + ",\"未判断\")+COUNTIF(" + flags.effects()
                + ",\"人工核实\")";
    }

    private String losses() {
        String order = Column.失分次序.in(first, last);
        List<String> parts = new ArrayList<>();
        for (int n = 1; n <= Math.min(Figures.NAMED_LOSSES, last - first + 1); n++) {
            String loss = "LARGE(" + order + "," + n + ")";
            String place = "MATCH(" + loss + "," + order + ",0)";
            parts.add("IF(" + loss + "=0,\"\"," + (n > 1 ? "\"；\"&" : "") + "INDEX(" + Column.编号.in(first, last) + ","
                    + place + ")&\" \"&INDEX(" + Column.考核项目.in(first, last) + "," + place + ")&\"－\"&INT(" + loss
                    + "/1000)/1000&\"分\")");
        }
        return "IF(MAX(" + order + ")=0,\"" + Figures.NO_LOSS + "\"," + String.join("&", parts) + ")";
    }

    private List<String> mandatory() {
        return checklist.conclusion().mandatory().stream()
                .filter(items::containsKey)
                .map(id -> Column.判定.in(items.get(id)))
                .toList();
    }

    private String grades() {
        return checklist.grades().stream()
                .map(g -> g.name() + "≥" + Words.plain(g.from()))
                .collect(Collectors.joining(" · "));
    }

    private String states() {
        return Column.判定.in(first, last);
    }

    private String points() {
        return Column.分值.in(first, last);
    }

    private static String at(int row) {
        return Column.最终得分.in(row);
    }
}
