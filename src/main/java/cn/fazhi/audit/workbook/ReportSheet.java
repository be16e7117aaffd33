package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One report's score sheet. What follows from scores is a formula, so that an inspector's change moves it. */
final class ReportSheet {

    /** The row with the column heads. */
    static final int HEAD_ROW = 4;

    /** The row that says what an inspector should know of the file, from the third column on. */
    static final int NOTICES_ROW = 3;

    /** The hidden column that says in the first row whose sheet it is, and in the rows of red flags which finding they are. */
    static final int MARK_COLUMN = Column.计分分值.at();

    private final Grid grid;
    private final Outcome.Audited audited;
    private final Limits limits;
    private final Inspection inspection;

    private ReportSheet(Grid grid, Outcome.Audited audited, Inspection inspection, Limits limits) {
        this.inspection = inspection;
        this.grid = grid;
        this.audited = audited;
        this.limits = limits;
    }

    static ReportCells write(
            XSSFSheet sheet,
            Styles styles,
            Outcome.Audited audited,
            Inspection inspection,
            Limits limits,
            String version) {
        double[] widths =
                Arrays.stream(Column.values()).mapToDouble(Column::width).toArray();
        Grid grid = new Grid(sheet, styles, widths);
        ReportCells cells = new ReportSheet(grid, audited, inspection, limits).write();
        sheet.setColumnHidden(Column.计分分值.at(), true);
        sheet.setColumnHidden(Column.失分次序.at(), true);
        sheet.createFreezePane(Column.评分标准.at(), HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, Column.LAST.at() + 1, sheet.getLastRowNum() + 1, version);
        PrintLayout.protect(sheet);
        return cells;
    }

    private ReportCells write() {
        Checklist checklist = audited.scorecard().checklist();
        ItemRows items = new ItemRows(grid, inspection);
        Map<String, Integer> chapters = new LinkedHashMap<>();
        int row = heads(HEAD_ROW);
        int first = row;
        for (Checklist.Chapter chapter : checklist.chapters()) {
            chapters.put(chapter.id(), row);
            row = items.write(row, chapter, audited.scorecard().items());
        }
        TotalRows totals = new TotalRows(
                grid, audited.scorecard(), limits, chapters, items.rows(), first, row - 1, whole(), inspection);
        ReportCells cells = totals.write(row);
        head(cells);
        StateColours.apply(grid.sheet(), first, grid.sheet().getLastRowNum());
        return cells;
    }

    private boolean whole() {
        return audited.facts().unread().isEmpty();
    }

    private int heads(int row) {
        Grid.Line line = grid.line(row);
        for (Column column : Column.values()) {
            line.text(column.at(), column.head(), Look.HEADER);
        }
        line.fixed(34);
        return row + 1;
    }

    private void head(ReportCells cells) {
        Report report = audited.facts().report();
        String year = report.year() == null ? "未读出" : report.year().toString();
        int last = Column.LAST.at();
        grid.line(0)
                .text(0, last, title(report), Look.TITLE)
                .hidden(MARK_COLUMN, SheetMark.of(audited, inspection).text())
                .fixed(30);
        grid.line(1)
                .text(0, 1, "单位", Look.LABEL)
                .text(2, unit(report), Look.CENTRED)
                .text(3, 4, "类型", Look.LABEL)
                .text(5, 7, orUnread(report.type()), Look.CENTRED)
                .text(8, "年度", Look.LABEL)
                .text(9, year, Look.CENTRED)
                .text(10, "来源文件", Look.LABEL)
                .text(11, last, audited.source(), Look.TEXT)
                .fit();
        grid.line(2)
                .text(0, 1, "总分", Look.LABEL)
                .formula(2, Column.最终得分.in(cells.total()), Look.SUM_TOTAL)
                .text(3, 4, "等级", Look.LABEL)
                .formula(5, 7, Column.最终得分.in(cells.grade()), Look.SUM_NUMBER)
                .text(8, "结论", Look.LABEL)
                .formula(9, Column.最终得分.in(cells.conclusion()), Look.SUM_NUMBER)
                .text(10, "审核情况", Look.LABEL)
                .formula(11, last, standing(cells), Look.TEXT)
                .fit();
        String notices = audited.notices().isEmpty() ? "无" : String.join("\n", audited.notices());
        grid.line(NOTICES_ROW)
                .text(0, 1, "提示", Look.LABEL)
                .text(Column.评分标准.at(), last, notices, Look.TEXT)
                .fit();
    }

    private static String standing(ReportCells cells) {
        String unjudged = Column.最终得分.in(cells.unjudged());
        String pending = Column.最终得分.in(cells.pending());
        return "IF(" + unjudged + ">0,\"未完成：有\"&" + unjudged + "&\"项未判断，不得作为结果发布；\",\"已审核；\")&IF(" + pending
                + ">0,\"待复核\"&" + pending + "&\"项\",\"无待复核项目\")";
    }

    private static String title(Report report) {
        return report.name() + (report.year() == null ? "" : report.year() + "年度") + "法治政府建设年度报告审核表";
    }

    /** The name; where it was not in the title, also where else it was found. */
    private static String unit(Report report) {
        boolean elsewhere = !report.nameFrom().isEmpty() && !report.nameFrom().startsWith("标题");
        return orUnread(report.name()) + (elsewhere ? "（取自" + report.nameFrom() + "）" : "");
    }

    private static String orUnread(String words) {
        return words.isBlank() ? "未读出" : words;
    }
}
