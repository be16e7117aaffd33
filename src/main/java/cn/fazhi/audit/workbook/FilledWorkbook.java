package cn.fazhi.audit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** Reads what inspectors typed into an audit workbook; saved by Excel, WPS or LibreOffice. */
public final class FilledWorkbook {

    private static final long LARGEST = 50L << 20;

    private FilledWorkbook() {}

    /**
     * The sheets of reports in a workbook, in their order.
     *
     * @return none when it is not one of ours
     * @throws IOException when it cannot be read as a workbook; the message is a Chinese sentence
     */
    public static List<FilledSheet> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("没有找到文件“" + file + "”：请检查文件名。");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("“" + file + "”太大，不是本程序写出的审核表。");
        }
        List<FilledSheet> sheets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            for (Sheet sheet : book) {
                mark(sheet).ifPresent(mark -> sheets.add(sheet(sheet, mark)));
            }
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("“" + file + "”打不开：不是 Excel 文件，或者已损坏、加了密码。请另存为 .xlsx 后重试。", e);
        }
        return sheets;
    }

    private static Optional<SheetMark> mark(Sheet sheet) {
        return SheetMark.read(text(cell(sheet.getRow(0), ReportSheet.MARK_COLUMN)));
    }

    private static FilledSheet sheet(Sheet sheet, SheetMark mark) {
        List<FilledSheet.Row> rows = new ArrayList<>();
        Double total = null;
        String grade = "";
        String conclusion = "";
        for (Row row : sheet) {
            String head = text(cell(row, Column.编号.at()));
            if (row.getRowNum() > ReportSheet.HEAD_ROW && head.matches("[A-Z]\\d+")) {
                rows.add(row(row, head));
            } else if (row.getRowNum() > ReportSheet.HEAD_ROW) {
                Cell result = cell(row, Column.最终得分.at());
                total = head.equals("总分") ? number(result) : total;
                grade = head.equals("等级") ? text(result) : grade;
                conclusion = head.equals("结论") ? text(result) : conclusion;
            }
        }
        return new FilledSheet(sheet.getSheetName(), mark, rows, total, grade, conclusion);
    }

    private static FilledSheet.Row row(Row row, String item) {
        Cell typed = cell(row, Column.复核得分.at());
        boolean formula = typed != null && typed.getCellType() == CellType.FORMULA;
        Double review = formula ? null : number(typed);
        String words = formula ? "公式" : review == null ? text(typed) : "";
        String code = text(cell(row, ReportSheet.MARK_COLUMN));
        return new FilledSheet.Row(
                row.getRowNum() + 1,
                code.startsWith(item) ? code : item,
                item,
                number(cell(row, Column.机审得分.at())),
                review,
                words,
                text(cell(row, Column.备注.at())));
    }

    private static @Nullable Cell cell(@Nullable Row row, int column) {
        return row == null ? null : row.getCell(column);
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static @Nullable Double number(@Nullable Cell cell) {
        return cell != null && type(cell) == CellType.NUMERIC ? Double.valueOf(cell.getNumericCellValue()) : null;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (type(cell)) {
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> "#错误";
            case NUMERIC, BLANK, FORMULA, _NONE -> "";
        };
    }
}
