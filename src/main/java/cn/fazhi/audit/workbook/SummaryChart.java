package cn.fazhi.audit.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * The bar chart below the rows of 汇总. It copies the values of its cells, so the formulas must be evaluated before it is drawn.
 *
 * @param title what it shows
 * @param names cells with the names of the bars
 * @param values cells with their heights
 * @param scale top of the axis; 0 to leave it to the spreadsheet
 * @param top first row it covers
 * @param columns how many columns it covers
 */
record SummaryChart(String title, CellRangeAddress names, CellRangeAddress values, double scale, int top, int columns) {

    /** How many rows of {@link #ROW_HEIGHT} it covers. */
    static final int ROWS = 18;

    /** Height of those rows in points. */
    static final double ROW_HEIGHT = 15;

    /** With more bars than this their labels would run into each other. */
    private static final int MOST_LABELS = 25;

    void draw(XSSFSheet sheet) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, top, columns, top + ROWS);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis value = chart.createValueAxis(AxisPosition.LEFT);
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        value.setCrossBetween(AxisCrossBetween.BETWEEN);
        value.setMinimum(0);
        value.setNumberFormat("0");
        if (scale > 0) {
            value.setMaximum(scale);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(60);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, names),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, values));
        series.setTitle(title, null);
        // Without a fill of its own the bar is invisible in LibreOffice.
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) 0x4A, (byte) 0x7E, (byte) 0xBB})));
        chart.plot(data);
        if (values.getNumberOfCells() <= MOST_LABELS) {
            label(chart);
        }
    }

    /** Writes the value above each bar. */
    private static void label(XSSFChart chart) {
        CTDLbls labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
