package cn.fazhi.audit.workbook;

import java.util.Map;

/**
 * Where on a report's sheet the figures stand that other sheets refer to. Rows are counted from 0.
 *
 * @param sheet the sheet's name
 * @param chapters row of each chapter, by its letter
 * @param items row of each item, by its id
 * @param deducted row of the deductions
 * @param total row of the total
 * @param grade row of the grade
 * @param conclusion row of the conclusion
 * @param losses row of the three greatest losses
 * @param pending row of the number of things a person must look at
 * @param unjudged row of the number of 未判断
 */
record ReportCells(
        String sheet,
        Map<String, Integer> chapters,
        Map<String, Integer> items,
        int deducted,
        int total,
        int grade,
        int conclusion,
        int losses,
        int pending,
        int unjudged) {

    ReportCells {
        chapters = Map.copyOf(chapters);
        items = Map.copyOf(items);
    }

    /** A final figure of the sheet, as another sheet refers to it. */
    String result(int row) {
        return ref(Column.最终得分, row);
    }

    /** A cell of the sheet, as another sheet refers to it. */
    String ref(Column column, int row) {
        return quoted(sheet) + "!" + column.in(row);
    }

    /** A sheet's name as formulas and links need it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
