package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.rounds.Ending;
import cn.fazhi.audit.score.rounds.FindingChange;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 整改对比: a row a finding of every unit that sent its report again, and below them how the parts about shortcomings were rewritten. */
final class RoundsSheet {

    static final String NAME = "整改对比";
    static final int HEAD_ROW = 2;

    private static final List<String> HEADS =
            List.of("单位", "轮次", "考核项目", "上轮问题", "上轮\n得分", "本轮\n得分", "整改结果", "乡镇答复", "机审结论", "原文（上轮→本轮）", "需要做的");
    private static final double[] WIDTHS = {12, 7.5, 15, 30, 6.5, 6.5, 14.5, 24, 30, 50, 26};
    private static final int ENDING = 6;
    private static final int WORDS = 9;
    private static final int LAST = WIDTHS.length - 1;

    /** A part of a rewritten text takes about a third of a page, so that a page is never mostly empty before it. */
    private static final int MOST_LINES = 14;

    private RoundsSheet() {}

    static void write(XSSFSheet sheet, Styles styles, List<UnitRounds> units, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, LAST, "原文一栏和下面的文字对照：加删除线（红）的是上轮有、本轮没有的，加下划线（蓝）的是本轮新写的。红线项目的得分是扣分。", Look.SUBTITLE)
                .fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (int i = 0; i <= LAST; i++) {
            heads.text(i, HEADS.get(i), Look.HEADER);
        }
        heads.atLeast(2).fit();
        int row = HEAD_ROW + 1;
        for (UnitRounds unit : units) {
            for (FindingChange change : unit.changes()) {
                row(grid.line(row++), unit, change);
            }
        }
        if (row == HEAD_ROW + 1) {
            grid.line(row++).text(0, LAST, "历次报送都没有问题", Look.CENTRED).fit();
        }
        StateColours.endings(sheet, new CellRangeAddress(HEAD_ROW + 1, row - 1, ENDING, ENDING));
        sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, row - 1, 0, LAST));
        for (UnitRounds unit : units) {
            row = rewriting(grid, row + 1, unit);
        }
        sheet.createFreezePane(3, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    private static void row(Grid.Line line, UnitRounds unit, FindingChange change) {
        line.text(0, unit.unit(), Look.TEXT)
                .text(1, "第" + change.from() + "次→第" + change.to() + "次", Look.CENTRED)
                .text(2, change.item().id() + " " + change.item().name(), Look.TEXT)
                .text(3, problem(change), Look.TEXT);
        points(line, 4, change.pointsThen());
        points(line, 5, change.pointsNow());
        line.text(ENDING, change.result(), Look.CENTRED)
                .text(7, answer(change), Look.TEXT)
                .text(8, change.verdict(), Look.TEXT);
        RichWords words = RichWords.of(change.words());
        if (words.pieces().isEmpty()) {
            line.text(WORDS, "（两轮都没有写到）", Look.TEXT);
        } else {
            line.rich(WORDS, WORDS, words, Look.TEXT);
        }
        line.text(LAST, change.task(), Look.TEXT).fit();
    }

    private static String problem(FindingChange change) {
        if (change.then() != null) {
            return change.then().problem();
        }
        return "（上轮没有）本轮：" + change.finding().problem();
    }

    private static String answer(FindingChange change) {
        if (change.answer() != null) {
            return change.answer().words();
        }
        if (change.ending() == Ending.新增) {
            return "—";
        }
        return change.asked() ? "未答复" : "没有列入退回清单";
    }

    private static void points(Grid.Line line, int column, @Nullable Double points) {
        if (points == null) {
            line.text(column, "—", Look.CENTRED);
        } else {
            line.number(column, points, Look.NUMBER);
        }
    }

    /** The part about shortcomings below a line that names the unit; returns the row after it. */
    private static int rewriting(Grid grid, int row, UnitRounds unit) {
        int next = row;
        grid.line(next++).text(0, LAST, title(unit), Look.CHAPTER).fit();
        grid.line(next++)
                .text(0, LAST, "“存在的不足”部分的文字对照：" + unit.problems().headline(), Look.TEXT)
                .fit();
        if (unit.problems().changed()) {
            RichWords words = RichWords.of(unit.problems().pieces());
            for (RichWords part : words.parts(grid.width(0, LAST), MOST_LINES)) {
                grid.line(next++).rich(0, LAST, part, Look.TEXT).fit();
            }
        }
        return next;
    }

    private static String title(UnitRounds unit) {
        String totals = unit.rounds().stream()
                .map(round -> "第" + round.number() + "次" + Words.plain(round.total()) + "分（" + round.conclusion() + "）")
                .collect(Collectors.joining("→"));
        return unit.unit() + "　" + totals + "　" + unit.headline()
                + (unit.disputed().isEmpty() ? "" : "，现为待复核") + (unit.sameRules() ? "" : "　（各轮所用的规则库不同，得分变化不全是报告的改动）");
    }
}
