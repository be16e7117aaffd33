package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedPair;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 雷同矩阵: how much of the report of a row stands in the report of a column. */
final class MatrixSheet {

    static final String NAME = "雷同矩阵";

    private static final int HEAD_ROW = 2;
    private static final int FIRST = HEAD_ROW + 1;
    private static final double UNIT_WIDTH = 18;
    private static final double CELL_WIDTH = 5;
    private static final double STACKED = 16;

    private MatrixSheet() {}

    static void write(XSSFSheet sheet, Styles styles, List<SharedPair> pairs, List<String> units, String version) {
        double[] widths = DoubleStream.concat(
                        DoubleStream.of(UNIT_WIDTH),
                        DoubleStream.generate(() -> CELL_WIDTH).limit(Math.max(12, units.size())))
                .toArray();
        Grid grid = new Grid(sheet, styles, widths);
        int last = widths.length - 1;
        grid.line(0).text(0, last, NAME, Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, last, "格中为左边单位的自有文字有多少也出现在上边单位的报告里；空白为没有相同的语句。", Look.SUBTITLE)
                .fit();
        heads(grid, units);
        double[][] shares = shares(pairs, units.size());
        for (int i = 0; i < units.size(); i++) {
            Grid.Line line = grid.line(FIRST + i).text(0, units.get(i), Look.CENTRED);
            for (int j = 0; j < units.size(); j++) {
                if (i == j) {
                    line.text(j + 1, "—", Look.SHARE);
                } else {
                    line.number(j + 1, shares[i][j], Look.SHARE);
                }
            }
            line.fit();
        }
        ColourScales.losses(sheet, new CellRangeAddress(FIRST, FIRST + units.size() - 1, 1, units.size()));
        sheet.createFreezePane(1, FIRST);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, widths.length, FIRST + units.size(), version);
        PrintLayout.protect(sheet);
    }

    private static void heads(Grid grid, List<String> units) {
        Grid.Line line = grid.line(HEAD_ROW).text(0, "单位", Look.HEADER);
        int longest = 2;
        for (int i = 0; i < units.size(); i++) {
            line.text(i + 1, units.get(i), Look.HEADER_UPRIGHT);
            longest = Math.max(longest, units.get(i).length());
        }
        line.fixed(Math.min(RowHeights.LIMIT, longest * STACKED + 6));
    }

    private static double[][] shares(List<SharedPair> pairs, int size) {
        double[][] shares = new double[size][size];
        for (SharedPair pair : pairs) {
            int one = pair.one().number();
            int other = pair.other().number();
            shares[one][other] = pair.percent() / 100;
            shares[other][one] = pair.otherPercent() / 100;
        }
        return shares;
    }
}
