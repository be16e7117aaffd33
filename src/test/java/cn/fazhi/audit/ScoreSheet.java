package cn.fazhi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** One report's sheet of a written workbook, its cells found by the words an inspector sees. */
record ScoreSheet(Sheet sheet, Row heads) {

    /** The sheet of a submitted file. */
    static ScoreSheet of(Workbook book, String source) {
        for (Sheet sheet : book) {
            Optional<Row> heads = rows(sheet).stream()
                    .filter(r -> shown(r.getCell(0)).equals("编号"))
                    .findFirst();
            boolean named = rows(sheet).stream().limit(4).anyMatch(r -> holds(r, source));
            if (heads.isPresent() && named) {
                return new ScoreSheet(sheet, heads.get());
            }
        }
        throw new AssertionError("no sheet for " + source);
    }

    /** The cells under a head, in every row that opens with the given words. */
    List<Cell> all(String row, String head) {
        int column = column(head);
        return rows(sheet).stream()
                .filter(r -> r.getRowNum() > heads.getRowNum())
                .filter(r -> shown(r.getCell(0)).equals(row))
                .map(r -> r.getCell(column))
                .toList();
    }

    /** What the one cell shows. */
    String words(String row, String head) {
        List<Cell> cells = all(row, head);
        if (cells.size() != 1) {
            throw new AssertionError(cells.size() + " rows open with " + row);
        }
        return shown(cells.get(0));
    }

    /** The sum of the cells; words count as nothing. */
    double number(String row, String head) {
        return all(row, head).stream()
                .filter(c -> type(c) == CellType.NUMERIC)
                .mapToDouble(Cell::getNumericCellValue)
                .sum();
    }

    private int column(String head) {
        for (Cell cell : heads) {
            if (shown(cell).replace("\n", "").equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + head);
    }

    private static boolean holds(Row row, String words) {
        for (Cell cell : row) {
            if (shown(cell).equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(rows::add);
        return rows;
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** What a cell shows, by its cached value; a whole number without a point. */
    static String shown(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (type(cell)) {
            case NUMERIC -> plain(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            case BOOLEAN, ERROR, FORMULA, _NONE -> throw new AssertionError(cell.getAddress() + " is " + type(cell));
        };
    }

    static String plain(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
