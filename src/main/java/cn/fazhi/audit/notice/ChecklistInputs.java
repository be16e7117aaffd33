package cn.fazhi.audit.notice;

import cn.fazhi.audit.score.rounds.Answer.Claim;
import cn.fazhi.audit.workbook.Look;
import cn.fazhi.audit.workbook.Styles;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells that the township fills, and what it may enter. */
final class ChecklistInputs {

    private final XSSFSheet sheet;
    private final XSSFCellStyle words;
    private final XSSFCellStyle date;

    ChecklistInputs(XSSFWorkbook book, XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        // As text, so that what begins with = or is only digits stays as it is typed.
        this.words = formatted(book, styles, "@");
        this.date = formatted(book, styles, "yyyy-mm-dd");
    }

    private static XSSFCellStyle formatted(XSSFWorkbook book, Styles styles, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(styles.get(Look.INPUT_TEXT));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** Rows are numbered from 0, the last one included. */
    void open(int first, int last) {
        for (int row = first; row <= last; row++) {
            for (ChecklistColumn column : ChecklistColumn.values()) {
                if (column.filled()) {
                    sheet.getRow(row).getCell(column.at()).setCellStyle(column == ChecklistColumn.完成时间 ? date : words);
                }
            }
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] claims = Arrays.stream(Claim.values()).map(Claim::name).toArray(String[]::new);
        add(
                helper.createExplicitListConstraint(claims),
                ChecklistColumn.整改情况,
                first,
                last,
                "请从下拉框里选：" + String.join("、", claims) + "。");
        add(
                helper.createDateConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2099,12,31)", ""),
                ChecklistColumn.完成时间,
                first,
                last,
                "请填日期，如 2024-03-05。");
    }

    private void add(
            DataValidationConstraint constraint, ChecklistColumn column, int first, int last, String sentence) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(first, last, column.at(), column.at()));
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(column.head(), sentence);
        validation.setShowErrorBox(true);
        validation.createPromptBox(column.head(), sentence);
        validation.setShowPromptBox(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }
}
