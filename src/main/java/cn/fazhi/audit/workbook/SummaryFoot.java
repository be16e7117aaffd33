package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What stands below the rows of 汇总: the place of the chart, and the rows it needs for itself. */
final class SummaryFoot {

    private static final int MOST_BARS = 60;
    private static final double FULL = 100;

    private final Grid grid;
    private final Checklist checklist;
    private final int reports;

    SummaryFoot(Grid grid, Checklist checklist, int reports) {
        this.grid = grid;
        this.checklist = checklist;
        this.reports = reports;
    }

    /** Makes room from a row on; the chart itself is drawn when the formulas are evaluated. */
    SummaryChart write(int block) {
        SummaryChart chart = reports > MOST_BARS ? grades(block) : totals(block);
        makeRoom(grid.sheet(), block, chart.top());
        return chart;
    }

    private SummaryChart totals(int top) {
        int last = SummarySheet.HEAD_ROW + reports;
        return new SummaryChart(
                "各单位总分",
                new CellRangeAddress(SummarySheet.FIRST, last, SummarySheet.UNIT, SummarySheet.UNIT),
                new CellRangeAddress(SummarySheet.FIRST, last, SummarySheet.TOTAL, SummarySheet.TOTAL),
                FULL,
                top,
                grid.columns());
    }

    /** Hundreds of bars say nothing: with so many reports the chart counts them by grade. */
    private SummaryChart grades(int top) {
        int row = top;
        String all = cell(SummarySheet.FIRST, SummarySheet.GRADE) + ":"
                + cell(SummarySheet.HEAD_ROW + reports, SummarySheet.GRADE);
        grid.line(row++)
                .text(SummarySheet.UNIT, "等级", Look.HEADER)
                .text(2, "份数", Look.HEADER)
                .fit();
        for (Checklist.Grade grade : checklist.grades()) {
            grid.line(row)
                    .text(SummarySheet.UNIT, grade.name(), Look.CENTRED)
                    .formula(2, "COUNTIF(" + all + "," + cell(row, SummarySheet.UNIT) + ")", Look.NUMBER)
                    .fit();
            row++;
        }
        return new SummaryChart(
                "各等级份数",
                new CellRangeAddress(top + 1, row - 1, SummarySheet.UNIT, SummarySheet.UNIT),
                new CellRangeAddress(top + 1, row - 1, 2, 2),
                0,
                row + 1,
                grid.columns());
    }

    /** A chart and its own rows are never divided between pages: where they do not fit below the reports they start a page. */
    private void makeRoom(XSSFSheet sheet, int block, int top) {
        double height = 0;
        for (int i = 0; i < top; i++) {
            height += sheet.getRow(i) == null
                    ? SummaryChart.ROW_HEIGHT
                    : sheet.getRow(i).getHeightInPoints();
        }
        for (int i = top; i <= top + SummaryChart.ROWS; i++) {
            sheet.createRow(i).setHeightInPoints((float) SummaryChart.ROW_HEIGHT);
            height += SummaryChart.ROW_HEIGHT;
        }
        if (height * PrintLayout.scale(grid.width(0, grid.columns() - 1)) > PrintLayout.PAGE_HEIGHT) {
            sheet.setRowBreak(block - 1);
        }
    }

    private static String cell(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }
}
