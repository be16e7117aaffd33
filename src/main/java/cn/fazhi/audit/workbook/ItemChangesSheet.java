package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 逐项变动: a row an item of a report that ends otherwise, with the words and the rules behind both endings. */
final class ItemChangesSheet {

    static final String NAME = "逐项变动";
    static final int HEAD_ROW = 2;

    private static final List<String> HEADS = List.of(
            "单位", "项目", "变动", "原得分", "新得分", "对总分", "原判定", "新判定", "原来按哪一条", "现在按哪一条", "原来的原因", "现在的原因", "原来依据的原文",
            "现在依据的原文");
    private static final double[] WIDTHS = {13, 14, 7.5, 7.5, 7.5, 7.5, 9, 9, 24, 24, 27, 27, 30, 30};
    private static final int LAST = WIDTHS.length - 1;

    private ItemChangesSheet() {}

    static void write(XSSFSheet sheet, Styles styles, Impact impact, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        grid.line(1)
                .text(
                        0,
                        LAST,
                        "“变动”一栏：得分、分值、判定、项目增减会影响结果；依据指换了规则或原文而得分、判定不变，说法指只是措辞不同。红线的得分是扣分。“对总分”是折算和封顶之前的。",
                        Look.SUBTITLE)
                .fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (int i = 0; i <= LAST; i++) {
            heads.text(i, HEADS.get(i), Look.HEADER);
        }
        heads.fixed(24);
        int row = HEAD_ROW + 1;
        for (ReportChange report : impact.reports()) {
            for (ItemChange change : report.items()) {
                row(grid.line(row++), report, change);
            }
        }
        if (row > HEAD_ROW + 1) {
            StateColours.changes(sheet, new CellRangeAddress(HEAD_ROW + 1, row - 1, 5, 5));
            StateColours.states(sheet, new CellRangeAddress(HEAD_ROW + 1, row - 1, 6, 7));
            sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, row - 1, 0, LAST));
        } else {
            grid.line(row++).text(0, LAST, "没有变动", Look.CENTRED).fit();
        }
        sheet.createFreezePane(2, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    private static void row(Grid.Line line, ReportChange report, ItemChange change) {
        line.text(0, report.unit(), Look.TEXT)
                .text(1, change.id() + " " + change.name(), Look.TEXT)
                .text(2, change.kind().word(), Look.CENTRED);
        points(line, 3, change.before());
        points(line, 4, change.after());
        line.number(5, change.difference(), Look.CHANGE)
                .text(6, change.before().state(), Look.CENTRED)
                .text(7, change.after().state(), Look.CENTRED)
                .text(8, ChangeWords.rules(change.before()), Look.TEXT)
                .text(9, ChangeWords.rules(change.after()), Look.TEXT)
                .text(10, change.before().reason(), Look.TEXT)
                .text(11, ChangeWords.reason(change), Look.TEXT)
                .text(12, ChangeWords.before(change), Look.TEXT)
                .text(13, ChangeWords.after(change), Look.TEXT)
                .fit();
    }

    private static void points(Grid.Line line, int column, Ending ending) {
        if (ending.state().equals(Ending.NO_ITEM)) {
            line.text(column, "—", Look.CENTRED);
        } else {
            line.number(column, ending.points(), Look.NUMBER);
        }
    }
}
