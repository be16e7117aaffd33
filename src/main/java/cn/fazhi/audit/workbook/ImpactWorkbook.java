package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.impact.Impact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes what a change of the rule base does to a batch as an Excel workbook: 概览, 逐项变动, 规则差异, 说明. */
public final class ImpactWorkbook {

    /** Name of the workbook where none is given. */
    public static final String FILE = "规则调整影响.xlsx";

    private ImpactWorkbook() {}

    /**
     * Writes the workbook. The target appears whole or not at all; a file already there stays until it is replaced.
     *
     * @throws UnwritableException when it cannot be written; the message is a Chinese sentence for the maintainer
     */
    public static void write(Impact impact, Stamp stamp, Path target) throws UnwritableException {
        SafeFile.write(bytes(impact, stamp), target);
    }

    private static byte[] bytes(Impact impact, Stamp stamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("法治政府建设年度报告审核");
            Styles styles = new Styles(book);
            String version = CellText.head(impact.before().sha256(), 12) + " 改为 "
                    + CellText.head(impact.after().sha256(), 12);
            ImpactSummarySheet.write(book.createSheet(ImpactSummarySheet.NAME), styles, impact, version);
            ItemChangesSheet.write(book.createSheet(ItemChangesSheet.NAME), styles, impact, version);
            RuleDifferencesSheet.write(book.createSheet(RuleDifferencesSheet.NAME), styles, impact, version);
            ImpactNotesSheet.write(book.createSheet(ImpactNotesSheet.NAME), styles, impact, stamp, version);
            // For readers that do not calculate.
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.setActiveSheet(0);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together in memory", e);
        }
        return out.toByteArray();
    }
}
