package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedFigure;
import cn.fazhi.audit.facts.SharedPair;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 沿用上年: a report beside its unit's report of the year before, what they share and which figures did not move. */
final class LastYearSheet {

    static final String NAME = "沿用上年";

    private static final int LAST = PassagesSheet.WIDTHS.length - 1;
    private static final int HEAD_ROW = 2;

    private LastYearSheet() {}

    static void write(XSSFSheet sheet, Styles styles, List<SharedPair> pairs, String version) {
        Grid grid = new Grid(sheet, styles, PassagesSheet.WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        String paired = pairs.isEmpty() ? "没有找到同一单位的上年报告。" : "找到上年报告的有" + pairs.size() + "份。";
        grid.line(1)
                .text(0, LAST, paired + "加粗的是与上年逐字相同的文字；其后列出两年相同的数据。没有列出的单位没有上年报告可比。", Look.SUBTITLE)
                .fit();
        PassagesSheet.heads(grid, HEAD_ROW, "本年", "上年");
        int row = HEAD_ROW + 1;
        for (SharedPair pair : pairs) {
            row = PassagesSheet.pair(grid, row, pair, "本年", "上年");
            for (SharedFigure figure : pair.figures()) {
                figure(grid, row++, figure);
            }
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, PassagesSheet.WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    private static void figure(Grid grid, int row, SharedFigure figure) {
        String number = figure.topic() + Words.plain(figure.value()) + figure.measure();
        String standing = figure.counts() ? "" : "（本来就不大变，不计）";
        grid.line(row)
                .text(0, "数据", Look.CENTRED)
                .text(1, number + "未变动" + standing + "：“" + figure.own().quote() + "”", Look.TEXT)
                .text(2, EvidenceText.place(figure.own()), Look.CENTRED)
                .text(3, "“" + figure.theirs().quote() + "”", Look.TEXT)
                .text(4, EvidenceText.place(figure.theirs()), Look.CENTRED)
                .text(5, "", Look.CENTRED)
                .fit();
    }
}
