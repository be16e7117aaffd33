package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 汇总: a row a report by rank, and below them the files that were not audited. */
final class SummarySheet {

    static final String NAME = "汇总";

    /** The row with the column heads. */
    static final int HEAD_ROW = 2;

    /** The first row of reports. */
    static final int FIRST = HEAD_ROW + 1;

    static final int UNIT = 1;
    static final int TOTAL = 4;
    static final int GRADE = 5;
    private static final int CONCLUSION = 6;
    private static final int CHAPTERS = 7;

    /**
     * A report's row.
     *
     * @param cells where the figures stand in this workbook; null when its sheet is in a workbook of its own and the figures are values
     * @param link what the link in the row points to: a place in this workbook, or a file beside it
     */
    record Row(Figures figures, @Nullable ReportCells cells, String link) {}

    private final Grid grid;
    private final Checklist checklist;
    private final int reports;

    private SummarySheet(Grid grid, Checklist checklist, int reports) {
        this.grid = grid;
        this.checklist = checklist;
        this.reports = reports;
    }

    /** Writes the rows, the best total first and the unfinished last; returns the chart to be drawn when the formulas are evaluated, or null without a report. */
    static @Nullable SummaryChart write(
            XSSFSheet sheet,
            Styles styles,
            Checklist checklist,
            List<Row> rows,
            List<Outcome.Refused> refused,
            List<UnitRounds> rounds,
            String version) {
        Grid grid = new Grid(sheet, styles, widths(checklist.chapters().size()));
        SummarySheet out = new SummarySheet(grid, checklist, rows.size());
        List<Row> ranked = rows.stream()
                .sorted(Comparator.comparing((Row r) -> r.figures().unjudged() > 0)
                        .thenComparing(Comparator.comparingDouble(
                                        (Row r) -> r.figures().total())
                                .reversed()))
                .toList();
        out.heads(refused.size(), disputes(rounds), version);
        for (int i = 0; i < ranked.size(); i++) {
            out.report(FIRST + i, ranked, ranked.get(i));
        }
        for (int i = 0; i < refused.size(); i++) {
            out.refused(FIRST + ranked.size() + i, refused.get(i));
        }
        return out.finish(refused.size(), version);
    }

    private static double[] widths(int chapters) {
        return Stream.of(
                        Stream.of(5.0, 15.0, 6.5, 6.5, 7.0, 7.0, 10.0),
                        Stream.generate(() -> 6.6).limit(chapters),
                        Stream.of(6.0, 7.0, 9.0, 42.0, 7.5, 26.0))
                .flatMap(s -> s)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private int afterChapters() {
        return CHAPTERS + checklist.chapters().size();
    }

    private int standing() {
        return afterChapters() + 2;
    }

    private void heads(int refused, String disputes, String version) {
        int last = grid.columns() - 1;
        grid.line(0).text(0, last, checklist.title() + "·审核汇总", Look.TITLE).fixed(30);
        grid.line(1)
                .text(
                        0,
                        last,
                        "共" + (reports + refused) + "份：已审核" + reports + "份，未审核" + refused + "份。规则库版本 " + version
                                + disputes,
                        Look.SUBTITLE)
                .fixed(disputes.isEmpty() ? 18 : 36);
        Grid.Line line = grid.line(HEAD_ROW);
        int column = 0;
        for (String head : List.of("名次", "单位", "类型", "年度", "总分", "等级", "结论")) {
            line.text(column++, head, Look.HEADER);
        }
        for (Checklist.Chapter chapter : checklist.chapters()) {
            String points = Words.plain(checklist.items().stream()
                    .filter(i -> i.chapter().equals(chapter.id()))
                    .mapToDouble(Item::points)
                    .sum());
            line.text(column++, chapter.id() + "\n" + even(chapter.name()) + "\n（" + points + "）", Look.HEADER);
        }
        for (String head : List.of("扣分", "待复核\n项数", "审核情况", "主要失分（前三项）／未审核原因", "审核表", "来源文件")) {
            line.text(column++, head, Look.HEADER);
        }
        line.fit();
    }

    /** What no formula of a report's sheet knows: that the unit disputes what is held against it, which holds up the conclusion. */
    private static String disputes(List<UnitRounds> rounds) {
        String units = rounds.stream()
                .filter(unit -> !unit.disputed().isEmpty())
                .map(unit -> unit.unit() + unit.disputed().size() + "项")
                .collect(Collectors.joining("、"));
        return units.isEmpty() ? "" : "\n有异议尚待人工核实，核实前按“待复核”处理：" + units + "，见“整改对比”。";
    }

    /** A name broken into lines of equal length, at most three characters each. */
    private static String even(String name) {
        int lines = (name.length() + 2) / 3;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            out.append(i > 0 ? "\n" : "").append(name, i * name.length() / lines, (i + 1) * name.length() / lines);
        }
        return out.toString();
    }

    private void report(int at, List<Row> ranked, Row row) {
        Figures figures = row.figures();
        ReportCells cells = row.cells();
        Grid.Line line = grid.line(at);
        if (cells == null) {
            values(line, ranked, figures);
        } else {
            formulas(line, at, cells, !figures.notices().isEmpty());
        }
        line.text(UNIT, figures.unit(), Look.LINK)
                .text(2, figures.type(), Look.CENTRED)
                .text(3, figures.year() == null ? "—" : figures.year().toString(), Look.CENTRED)
                .text(standing() + 2, cells == null ? "打开文件" : "查看", Look.LINK)
                .text(standing() + 3, figures.source(), Look.TEXT)
                // The words of a formula are not seen by the row heights.
                .atLeast(RowHeights.lines(remarks(figures), grid.width(standing() + 1, standing() + 1)))
                .atLeast(2)
                .fit();
        HyperlinkType type = cells == null ? HyperlinkType.FILE : HyperlinkType.DOCUMENT;
        line.link(UNIT, type, row.link()).link(standing() + 2, type, row.link());
    }

    private void formulas(Grid.Line line, int at, ReportCells cells, boolean notices) {
        String totals = cell(FIRST, TOTAL) + ":" + cell(FIRST + reports - 1, TOTAL);
        String standings = cell(FIRST, standing()) + ":" + cell(FIRST + reports - 1, standing());
        line.formula(
                        0,
                        "IF(" + cell(at, standing()) + "=\"未完成\",\"—\",COUNTIFS(" + standings + ",\"已审核\"," + totals
                                + ",\">\"&" + cell(at, TOTAL) + ")+1)",
                        Look.NUMBER)
                .formula(TOTAL, cells.result(cells.total()), Look.TOTAL)
                .formula(GRADE, cells.result(cells.grade()), Look.CENTRED)
                .formula(CONCLUSION, cells.result(cells.conclusion()), Look.CENTRED);
        int column = CHAPTERS;
        for (Checklist.Chapter chapter : checklist.chapters()) {
            Integer chapterRow = cells.chapters().get(chapter.id());
            line.formula(column++, chapterRow == null ? "0" : cells.result(chapterRow), Look.NUMBER);
        }
        line.formula(column, cells.result(cells.deducted()), Look.NUMBER)
                .formula(column + 1, cells.result(cells.pending()), Look.NUMBER)
                .formula(column + 2, "IF(" + cells.result(cells.unjudged()) + ">0,\"未完成\",\"已审核\")", Look.CENTRED)
                .formula(column + 3, remarks(cells, notices), Look.TEXT);
    }

    /** The losses, and below them what the head of the report's sheet tells an inspector. */
    private static String remarks(ReportCells cells, boolean notices) {
        return cells.result(cells.losses())
                + (notices ? "&\"；提示：\"&" + cells.ref(Column.评分标准, ReportSheet.NOTICES_ROW) : "");
    }

    private static String remarks(Figures figures) {
        return figures.losses() + figures.notices();
    }

    private void values(Grid.Line line, List<Row> ranked, Figures figures) {
        boolean complete = figures.unjudged() == 0;
        if (complete) {
            line.number(0, rank(ranked, figures), Look.NUMBER);
        } else {
            line.text(0, "—", Look.CENTRED);
        }
        line.number(TOTAL, figures.total(), Look.TOTAL)
                .text(GRADE, figures.grade(), Look.CENTRED)
                .text(CONCLUSION, figures.conclusion(), Look.CENTRED);
        int column = CHAPTERS;
        for (double chapter : figures.chapters()) {
            line.number(column++, chapter, Look.NUMBER);
        }
        line.number(column, figures.deducted(), Look.NUMBER)
                .number(column + 1, figures.pending(), Look.NUMBER)
                .text(column + 2, complete ? "已审核" : "未完成", Look.CENTRED)
                .text(column + 3, remarks(figures), Look.TEXT);
    }

    private static long rank(List<Row> ranked, Figures figures) {
        return 1
                + ranked.stream()
                        .map(Row::figures)
                        .filter(f -> f.unjudged() == 0 && f.total() > figures.total())
                        .count();
    }

    private void refused(int at, Outcome.Refused refused) {
        grid.line(at)
                .text(0, "—", Look.CENTRED)
                .text(UNIT, "—", Look.CENTRED)
                .blank(2, standing() - 1, Look.CENTRED)
                .text(standing(), "未审核", Look.CENTRED)
                .text(standing() + 1, refused.reason(), Look.TEXT)
                .text(standing() + 2, "", Look.CENTRED)
                .text(standing() + 3, refused.source(), Look.TEXT)
                .atLeast(2)
                .fit();
    }

    private @Nullable SummaryChart finish(int refused, String version) {
        XSSFSheet sheet = grid.sheet();
        int last = HEAD_ROW + reports + refused;
        sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 0, grid.columns() - 1));
        sheet.createFreezePane(UNIT + 1, HEAD_ROW + 1);
        colour(sheet, last);
        SummaryChart chart = reports == 0 ? null : new SummaryFoot(grid, checklist, reports).write(last + 2);
        int printed = chart == null ? last + 1 : chart.top() + SummaryChart.ROWS + 1;
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, grid.columns(), printed, version);
        PrintLayout.protect(sheet);
        return chart;
    }

    private void colour(XSSFSheet sheet, int last) {
        if (reports > 0) {
            int lastReport = HEAD_ROW + reports;
            ColourScales.totals(sheet, new CellRangeAddress(FIRST, lastReport, TOTAL, TOTAL));
            StateColours.conclusions(sheet, new CellRangeAddress(FIRST, lastReport, CONCLUSION, CONCLUSION));
        }
        if (last > HEAD_ROW) {
            StateColours.standings(sheet, new CellRangeAddress(FIRST, last, standing(), standing()));
        }
    }

    private static String cell(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }
}
