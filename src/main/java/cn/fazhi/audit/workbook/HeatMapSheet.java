package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 热力图: a row a report, a column an item, coloured by the share of points lost. Items stand across because thirty narrow columns fit A4. */
final class HeatMapSheet {

    static final String NAME = "热力图";

    private static final int HEAD_ROW = 2;
    private static final int NAMES_ROW = HEAD_ROW + 1;
    private static final int FIRST = NAMES_ROW + 1;
    /** Height of a character in a stacked head, in points, with the space below it. */
    private static final double STACKED = 16;

    private static final double UNIT_WIDTH = 16;
    private static final double ITEM_WIDTH = 5;

    private final Grid grid;
    private final List<Item> items;

    private HeatMapSheet(Grid grid, List<Item> items) {
        this.grid = grid;
        this.items = items;
    }

    static void write(
            XSSFSheet sheet, Styles styles, Checklist checklist, List<SummarySheet.Row> rows, String version) {
        int items = checklist.items().size();
        double[] widths = DoubleStream.concat(
                        DoubleStream.of(UNIT_WIDTH),
                        DoubleStream.generate(() -> ITEM_WIDTH).limit(items))
                .toArray();
        HeatMapSheet out = new HeatMapSheet(new Grid(sheet, styles, widths), checklist.items());
        out.heads();
        for (int i = 0; i < rows.size(); i++) {
            out.report(FIRST + i, rows.get(i));
        }
        out.lost(FIRST + rows.size(), rows.size());
        if (!rows.isEmpty() && items > 0) {
            ColourScales.losses(sheet, new CellRangeAddress(FIRST, FIRST + rows.size() - 1, 1, items));
        }
        sheet.createFreezePane(1, FIRST);
        PrintLayout.apply(sheet, HEAD_ROW, NAMES_ROW, widths.length, FIRST + rows.size() + 1, version);
        PrintLayout.protect(sheet);
    }

    private void heads() {
        int last = grid.columns() - 1;
        grid.line(0).text(0, last, "失分热力图", Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, last, "格中为失分占该项分值的比例，颜色越深失分越多；空白为不失分，“—”为不适用或未判断。", Look.SUBTITLE)
                .fixed(18);
        Grid.Line ids = grid.line(HEAD_ROW).text(0, "单位", Look.HEADER);
        Grid.Line names = grid.line(NAMES_ROW).blank(0, 0, Look.HEADER);
        int longest = 1;
        for (int i = 0; i < items.size(); i++) {
            String name = items.get(i).name();
            ids.text(i + 1, items.get(i).id(), Look.HEADER);
            names.text(i + 1, name, Look.HEADER_UPRIGHT);
            longest = Math.max(longest, name.length());
        }
        ids.fixed(20);
        names.fixed(Math.min(RowHeights.LIMIT, longest * STACKED + 6));
        grid.sheet().addMergedRegion(new CellRangeAddress(HEAD_ROW, NAMES_ROW, 0, 0));
    }

    private void report(int at, SummarySheet.Row row) {
        Grid.Line line = grid.line(at).text(0, row.figures().unit(), Look.CENTRED);
        ReportCells cells = row.cells();
        for (int i = 0; i < items.size(); i++) {
            Integer itemRow =
                    cells == null ? null : cells.items().get(items.get(i).id());
            double share = row.figures().lost().get(i);
            if (cells != null && itemRow != null) {
                line.formula(i + 1, share(cells, itemRow), Look.SHARE);
            } else if (Double.isNaN(share)) {
                line.text(i + 1, "—", Look.SHARE);
            } else {
                line.number(i + 1, share, Look.SHARE);
            }
        }
        line.fit();
    }

    private static String share(ReportCells cells, int itemRow) {
        String score = cells.ref(Column.最终得分, itemRow);
        String points = cells.ref(Column.分值, itemRow);
        return "IF(ISNUMBER(" + score + "),(" + points + "-" + score + ")/" + points + ",\"—\")";
    }

    private void lost(int at, int reports) {
        Grid.Line line = grid.line(at).text(0, "失分单位数", Look.SUM_LABEL);
        IntStream.rangeClosed(1, items.size()).forEach(column -> {
            String letter = CellReference.convertNumToColString(column);
            String cells = letter + "$" + (FIRST + 1) + ":" + letter + "$" + (FIRST + reports);
            line.formula(column, reports == 0 ? "0" : "COUNTIF(" + cells + ",\">0\")", Look.CHAPTER_NUMBER);
        });
        line.fixed(24);
    }
}
