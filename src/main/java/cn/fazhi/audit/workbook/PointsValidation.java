package cn.fazhi.audit.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What an inspector may enter. */
final class PointsValidation {

    private PointsValidation() {}

    /** Scores from 0 to the item's points, in the rows of items. */
    static void upTo分值(XSSFSheet sheet, int first, int last) {
        String points = "$" + Column.分值.letter() + (first + 1);
        apply(sheet, first, last, Column.自评得分, points, "自评得分须为0至该项分值之间的数。");
        apply(sheet, first, last, Column.复核得分, points, "复核得分须为0至该项分值之间的数；不改动请留空。");
    }

    /** Deductions from 0 to 100, in the rows of red flags. */
    static void deductions(XSSFSheet sheet, int first, int last) {
        apply(sheet, first, last, Column.复核得分, "100", "复核扣分填正数：0表示该情形不成立；不改动请留空。");
    }

    private static void apply(XSSFSheet sheet, int first, int last, Column column, String most, String words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint range =
                helper.createDecimalConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", most);
        DataValidation validation =
                helper.createValidation(range, new CellRangeAddressList(first, last, column.at(), column.at()));
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("分数不对", words);
        validation.setShowErrorBox(true);
        validation.createPromptBox(column.head().replace("\n", ""), words);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }
}
