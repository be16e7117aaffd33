package cn.fazhi.audit.workbook;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colour scales with fixed ends, so that a colour means the same in every batch. */
final class ColourScales {

    private static final String RED = "F4A69A";
    private static final String YELLOW = "FFEFA8";
    private static final String GREEN = "A9D8A0";
    private static final String WHITE = "FFFFFF";

    private ColourScales() {}

    /** Totals from 40 and below, red, over 70 to 100, green: the ends only tint, they decide nothing. */
    static void totals(XSSFSheet sheet, CellRangeAddress cells) {
        apply(sheet, cells, new double[] {40, 70, 100}, RED, YELLOW, GREEN);
    }

    /** Shares of points lost from none, white, to all, red. */
    static void losses(XSSFSheet sheet, CellRangeAddress cells) {
        apply(sheet, cells, new double[] {0, 0.5, 1}, WHITE, YELLOW, RED);
    }

    private static void apply(XSSFSheet sheet, CellRangeAddress cells, double[] at, String... colours) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        ConditionalFormattingThreshold[] thresholds = scale.getThresholds();
        XSSFColor[] tints = new XSSFColor[colours.length];
        for (int i = 0; i < colours.length; i++) {
            thresholds[i].setRangeType(RangeType.NUMBER);
            thresholds[i].setValue(at[i]);
            tints[i] = Styles.colour(colours[i]);
        }
        scale.setThresholds(thresholds);
        scale.setColors(tints);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, new ConditionalFormattingRule[] {rule});
    }
}
