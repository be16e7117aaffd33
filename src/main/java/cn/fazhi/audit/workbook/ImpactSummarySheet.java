package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 概览: a row a report, the greatest change of the total first, and below them the files without two results. */
final class ImpactSummarySheet {

    static final String NAME = "概览";
    static final int HEAD_ROW = 2;

    private static final String NO_RANK = "未完成";
    private static final List<String> HEADS =
            List.of("序号", "单位", "文件", "原总分", "新总分", "变化", "原名次", "新名次", "原等级", "新等级", "原结论", "新结论", "变动的项目（原得分→新得分）");
    private static final double[] WIDTHS = {5, 17, 27, 7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 10.5, 10.5, 62};
    private static final int LAST = WIDTHS.length - 1;
    private static final int DIFFERENCE = 5;

    private final Grid grid;
    private int row = HEAD_ROW + 1;

    private ImpactSummarySheet(Grid grid) {
        this.grid = grid;
    }

    static void write(XSSFSheet sheet, Styles styles, Impact impact, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, "规则调整影响", Look.TITLE).fixed(30);
        grid.line(1).text(0, LAST, impact.headline(), Look.SUBTITLE).fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (int i = 0; i <= LAST; i++) {
            heads.text(i, HEADS.get(i), Look.HEADER);
        }
        heads.fixed(24);
        ImpactSummarySheet out = new ImpactSummarySheet(grid);
        ordered(impact).forEach(out::report);
        out.colours(sheet);
        impact.uncompared().forEach(out::uncompared);
        sheet.createFreezePane(2, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, out.row, version);
        PrintLayout.protect(sheet);
    }

    private static List<ReportChange> ordered(Impact impact) {
        return impact.reports().stream()
                .sorted(Comparator.comparingDouble((ReportChange r) -> -Math.abs(r.difference()))
                        .thenComparing(r -> !r.moved())
                        .thenComparing(r -> !r.changed())
                        .thenComparingInt(r -> rank(r.after().rank())))
                .toList();
    }

    private static int rank(@Nullable Integer rank) {
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private void report(ReportChange report) {
        int number = row + 1;
        Grid.Line line = grid.line(row)
                .number(0, row - HEAD_ROW, Look.CENTRED)
                .text(1, report.unit(), Look.TEXT)
                .text(2, report.source(), Look.TEXT)
                .number(3, report.before().total(), Look.TOTAL)
                .number(4, report.after().total(), Look.TOTAL)
                .formula(DIFFERENCE, "ROUND(E" + number + "-D" + number + ",1)", Look.CHANGE);
        rank(line, 6, report.before().rank());
        rank(line, 7, report.after().rank());
        line.text(8, report.before().grade(), Look.CENTRED)
                .text(9, report.after().grade(), Look.CENTRED)
                .text(10, report.before().conclusion(), Look.CENTRED)
                .text(11, report.after().conclusion(), Look.CENTRED)
                .text(12, items(report), Look.TEXT)
                .fit();
        row++;
    }

    private static void rank(Grid.Line line, int column, @Nullable Integer rank) {
        if (rank == null) {
            line.text(column, NO_RANK, Look.CENTRED);
        } else {
            line.number(column, rank, Look.NUMBER);
        }
    }

    /** What changed the result; where nothing did, how much only reads otherwise. */
    private static String items(ReportChange report) {
        String named = report.items().stream()
                .filter(ItemChange::matters)
                .map(ChangeWords::brief)
                .collect(Collectors.joining("；"));
        long others = report.items().stream().filter(i -> !i.matters()).count();
        String rest = others == 0 ? "" : (named.isEmpty() ? "" : "；") + "另有" + others + "项只变依据或说法";
        return named.isEmpty() && rest.isEmpty() ? "没有变动" : named + rest;
    }

    private void colours(XSSFSheet sheet) {
        int last = row - 1;
        if (last > HEAD_ROW) {
            String first = Integer.toString(HEAD_ROW + 2);
            StateColours.changes(sheet, new CellRangeAddress(HEAD_ROW + 1, last, DIFFERENCE, DIFFERENCE));
            StateColours.differing(sheet, cells(last, 7), "$H" + first + "<>$G" + first);
            StateColours.differing(sheet, cells(last, 9), "$J" + first + "<>$I" + first);
            StateColours.conclusions(sheet, new CellRangeAddress(HEAD_ROW + 1, last, 10, 11));
            sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 0, LAST));
        }
    }

    private static CellRangeAddress cells(int last, int column) {
        return new CellRangeAddress(HEAD_ROW + 1, last, column, column);
    }

    private void uncompared(Impact.Uncompared file) {
        String why = file.before().equals(file.after())
                ? file.before()
                : "原规则库：" + said(file.before()) + "\n新规则库：" + said(file.after());
        grid.line(row++)
                .text(0, 1, "没有比较", Look.CENTRED)
                .text(2, file.source(), Look.TEXT)
                .text(3, LAST, why, Look.TEXT)
                .fit();
    }

    private static String said(String reason) {
        return reason.isEmpty() ? "已审核" : reason;
    }
}
