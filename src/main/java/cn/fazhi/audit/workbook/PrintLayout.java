package cn.fazhi.audit.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How every sheet prints: A4 landscape, one page wide, head repeated, page x of y and the rule base's version at the foot. */
public final class PrintLayout {

    private static final double CM = 1 / 2.54;

    /** Height of what is printed on a page, in points: 21 cm less the margins. */
    static final double PAGE_HEIGHT = (21 - 1.2 - 1.6) * CM * 72;

    private static final double PAGE_WIDTH = (29.7 - 2) * CM * 72;

    private PrintLayout() {}

    /** How much smaller a sheet prints to be one page wide; never more than 1. */
    static double scale(double columnWidths) {
        double points = columnWidths * 7 * 0.75;
        return Math.min(1, PAGE_WIDTH / points);
    }

    /**
     * @param headFrom first of the rows that are repeated on every page, from 0
     * @param headTo last of them
     * @param columns how many columns are printed
     * @param rows how many rows are printed
     */
    public static void apply(XSSFSheet sheet, int headFrom, int headTo, int columns, int rows, String version) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, CM);
        sheet.setMargin(PageMargin.RIGHT, CM);
        sheet.setMargin(PageMargin.TOP, 1.2 * CM);
        sheet.setMargin(PageMargin.BOTTOM, 1.6 * CM);
        sheet.setMargin(PageMargin.FOOTER, 0.7 * CM);
        sheet.setRepeatingRows(new CellRangeAddress(headFrom, headTo, -1, -1));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
        sheet.getFooter().setLeft("规则库版本 " + version);
        sheet.getFooter().setCenter("第 &P 页 / 共 &N 页");
        sheet.getFooter().setRight("&A");
    }

    /** Nothing but unlocked cells can be changed. There is no password: 审阅 → 撤销工作表保护 lifts it. */
    public static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        // Changes to drawings and scenarios are of no use on a score sheet either.
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
    }
}
