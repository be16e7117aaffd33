package cn.fazhi.audit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A written workbook opened again, its cells found by the words an inspector sees. */
final class OpenedBook implements AutoCloseable {

    private final XSSFWorkbook book;

    OpenedBook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    XSSFSheet sheet(String name) {
        XSSFSheet sheet = book.getSheet(name);
        if (sheet == null) {
            throw new AssertionError("no sheet " + name);
        }
        return sheet;
    }

    /** The cell under a column head, in the row whose given column holds the key. */
    Cell cell(String sheet, int headRow, int keyColumn, String key, String head) {
        Sheet s = sheet(sheet);
        int column = column(s.getRow(headRow), head);
        for (Row row : s) {
            if (row.getRowNum() > headRow && key.equals(shown(row.getCell(keyColumn)))) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("no row " + key + " on " + sheet);
    }

    /** A cell of a report's sheet, by its row's first words and its column's head. */
    Cell report(String sheet, String row, String head) {
        return cell(sheet, ReportSheet.HEAD_ROW, 0, row, head);
    }

    /** A cell of 汇总, by the unit. */
    Cell summary(String unit, String head) {
        return cell("汇总", 2, 1, unit, head);
    }

    void recalculate() {
        book.setForceFormulaRecalculation(true);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static int column(Row heads, String head) {
        for (Cell cell : heads) {
            if (shown(cell).replace("\n", "").startsWith(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + head);
    }

    /** What the cell shows, by its cached value. */
    static String shown(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Words.plain(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            case BOOLEAN, ERROR, FORMULA, _NONE -> throw new AssertionError(cell.getAddress() + " is " + type);
        };
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
