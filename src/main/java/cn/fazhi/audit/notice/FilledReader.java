package cn.fazhi.audit.notice;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.score.Findings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a checklist out of a workbook: columns by their heads, merged cells as often as they cover a row, formulas by what they last gave. */
final class FilledReader {

    private static final Pattern CODE = Pattern.compile("TH\\d{4}-\\d{1,9}-[0-9A-F]{6}");

    /** Rows of a sheet that are looked at; a checklist has at most a few hundred. */
    private static final int MOST_ROWS = 5_000;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_MERGED = 2_000;

    private final XSSFWorkbook book;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    FilledReader(XSSFWorkbook book) {
        this.book = book;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    Filled read() throws CaseException {
        try (book) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    Map<ChecklistColumn, Integer> columns = columns(row);
                    if (columns != null) {
                        return read(sheet, row.getRowNum(), columns);
                    }
                    if (row.getRowNum() > MOST_ROWS) {
                        break;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new CaseException("文件的内容有损坏，读不下去：请用 Excel 或 WPS 打开确认后另存一份，重新提交。");
        }
        throw new CaseException("文件里没有退回整改清单的表头（序号、考核项目……完成时间）：请用发出的那一份填写，表头不能改动或删去。");
    }

    private Filled read(Sheet sheet, int headRow, Map<ChecklistColumn, Integer> columns) {
        List<String> head = new ArrayList<>();
        List<Filled.Row> rows = new ArrayList<>();
        List<CellRangeAddress> merged = sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() < region.getLastRow())
                .limit(MOST_MERGED)
                .toList();
        int looked = 0;
        for (Row row : sheet) {
            if (row.getRowNum() < headRow) {
                cells(row).forEach(cell -> head.add(text(cell)));
            } else if (row.getRowNum() > headRow && looked++ < MOST_ROWS) {
                Filled.Row read = row(sheet, row, columns, merged);
                if (read.hasLocked() || read.isFilled() || !read.finding().isEmpty()) {
                    rows.add(read);
                }
            }
        }
        return new Filled(
                codes(head), head.stream().filter(words -> !words.isBlank()).toList(), rows);
    }

    private Filled.Row row(Sheet sheet, Row row, Map<ChecklistColumn, Integer> columns, List<CellRangeAddress> merged) {
        Map<ChecklistColumn, String> cells = new EnumMap<>(ChecklistColumn.class);
        columns.forEach((column, at) -> {
            Cell cell = source(sheet, row, at, merged);
            String text = cell == null ? "" : column == ChecklistColumn.完成时间 ? day(cell) : text(cell);
            cells.put(column, text.strip());
        });
        return new Filled.Row(row.getRowNum() + 1, cells.getOrDefault(ChecklistColumn.编码, ""), cells);
    }

    /** The cell whose value counts here: that at the top of a merged region of this column. */
    private static @Nullable Cell source(Sheet sheet, Row row, int column, List<CellRangeAddress> merged) {
        for (CellRangeAddress region : merged) {
            if (region.getFirstColumn() == column && region.containsRow(row.getRowNum())) {
                Row first = sheet.getRow(region.getFirstRow());
                return first == null ? null : first.getCell(column);
            }
        }
        return row.getCell(column);
    }

    /** Where the columns are when this row is the head; null when it is not. The hidden one may be gone. */
    private @Nullable Map<ChecklistColumn, Integer> columns(Row row) {
        Map<ChecklistColumn, Integer> found = new EnumMap<>(ChecklistColumn.class);
        for (Cell cell : cells(row)) {
            String words = Findings.normalised(text(cell));
            for (ChecklistColumn column : ChecklistColumn.values()) {
                if (Findings.normalised(column.head()).equals(words)) {
                    found.putIfAbsent(column, cell.getColumnIndex());
                }
            }
        }
        boolean whole = found.size() == ChecklistColumn.values().length
                || found.size() == ChecklistColumn.values().length - 1 && !found.containsKey(ChecklistColumn.编码);
        return whole ? found : null;
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cells.size() == MOST_COLUMNS) {
                break;
            }
            cells.add(cell);
        }
        return cells;
    }

    private String text(Cell cell) {
        return formatter.formatCellValue(cell);
    }

    /** A day however it is typed, as ISO 8601; what is none stays as it is. */
    private String day(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        // A plain number between 2000 and 2099 is a day that lost its format on the way.
        if (type == CellType.NUMERIC
                && (DateUtil.isCellDateFormatted(cell)
                        || cell.getNumericCellValue() >= 36526 && cell.getNumericCellValue() < 73051)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return day.toString();
        }
        return Days.iso(text(cell));
    }

    private Set<String> codes(List<String> head) {
        Set<String> codes = new LinkedHashSet<>();
        head.forEach(words -> add(words, codes));
        Sheet identity = book.getSheet(ChecklistBook.IDENTITY);
        if (identity != null) {
            for (Row row : identity) {
                cells(row).forEach(cell -> add(text(cell), codes));
            }
        }
        CustomProperties properties = book.getProperties().getCustomProperties();
        if (properties.contains(ChecklistBook.CODE)) {
            add(String.valueOf(properties.getProperty(ChecklistBook.CODE).getLpwstr()), codes);
        }
        return codes;
    }

    private static void add(String words, Set<String> codes) {
        Matcher found = CODE.matcher(words);
        while (found.find()) {
            codes.add(found.group());
        }
    }
}
