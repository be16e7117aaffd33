package cn.fazhi.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What comes back need not be what went out, nor a workbook at all; and what went out must not do harm either. */
class HostileReplyTest {

    @Test
    void whatIsNoWorkbookIsRefusedWithASentence() throws Exception {
        refused(new byte[0], "文件是空的");
        refused("关于开会的通知".getBytes(StandardCharsets.UTF_8), "不是 .xlsx");
        refused(zip("word/document.xml", "<w/>"), "不是 .xlsx");
        refused(new byte[21 << 20], "超过 20 MB");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            files.writeFilesystem(old);
        }
        refused(old.toByteArray(), "密码");
    }

    @Test
    void aBombAndAFileWithMacrosAreNotOpened() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        refused(bomb.toByteArray(), "大得反常");
        refused(zip("xl/vbaProject.bin", "x"), "带有宏");
    }

    @Test
    void damagedWorkbooksAreRefusedWithASentenceWhereverTheyAreCut() {
        byte[] whole = ChecklistBook.write(letter("写明做法"));
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] bad = Arrays.copyOf(whole, i < 10 ? whole.length * (i + 1) / 12 : whole.length);
            for (int n = 0; n < 20; n++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            }
            try {
                CheckedReply.of(whole, bad);
            } catch (CaseException told) {
                assertThat(told.getMessage()).endsWith("。");
            }
        }
    }

    @Test
    void anotherWorkbookIsNoChecklist() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("退回整改清单").createRow(0).createCell(0).setCellValue("序号");
            refused(bytes(book), "没有退回整改清单的表头");
        }
    }

    @Test
    void wordsOfAReportNeverBecomeAFormula() throws Exception {
        byte[] workbook = ChecklistBook.write(letter("=cmd|'/c calc'!A1"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int cells = 0;
            for (var row : sheet) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    cells++;
                    if (cell.toString().startsWith("=")) {
                        assertThat(((org.apache.poi.xssf.usermodel.XSSFCell) cell)
                                        .getCellStyle()
                                        .getQuotePrefixed())
                                .isTrue();
                    }
                }
            }
            assertThat(cells).isGreaterThan(20);
        }
    }

    @Test
    void onlyTheTownshipsColumnsAreOpenAndTheSheetIsProtected() throws Exception {
        byte[] workbook = ChecklistBook.write(letter("写明做法"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(4);
            assertThat(book.isSheetVeryHidden(1)).isTrue();
            XSSFRow row = sheet.getRow(5);
            for (ChecklistColumn column : ChecklistColumn.values()) {
                assertThat(row.getCell(column.at()).getCellStyle().getLocked())
                        .as(column.name())
                        .isEqualTo(!column.filled());
            }
        }
    }

    @Test
    void twoCodesInOneFileAreTold() throws Exception {
        byte[] workbook = ChecklistBook.write(letter("写明做法"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0).getRow(3).getCell(0).setCellValue("清单编码：TH2023-9-ABCDEF");
            refused(bytes(book), "几个不同的清单编码");
        }
    }

    @Test
    void aFormulaThatATownshipTypedIsReadByWhatItLastGave() throws Exception {
        byte[] sent = ChecklistBook.write(letter("写明做法"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sent))) {
            XSSFRow row = book.getSheetAt(0).getRow(5);
            row.getCell(ChecklistColumn.整改情况.at()).setCellValue(" 已整改 ");
            row.getCell(ChecklistColumn.整改后原文.at()).setCellFormula("\"全年\"&4&\"次\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.getCell(ChecklistColumn.完成时间.at()).setCellValue("2024年3月8日");
            CheckedReply checked = CheckedReply.of(sent, bytes(book));
            assertThat(checked.conflicts()).isEmpty();
            assertThat(checked.taken()).singleElement().satisfies(taken -> {
                assertThat(taken.answer().newWords()).isEqualTo("全年4次");
                assertThat(taken.answer().done()).isEqualTo("2024-03-08");
            });
        }
    }

    private static void refused(byte[] workbook, String words) {
        assertThatThrownBy(() -> CheckedReply.code(workbook))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(words)
                .hasMessageEndingWith("。");
    }

    private static Letter letter(String words) {
        Item item = new Item("D2", "D", "集体学法次数", 7, List.of(), words, words, words, "");
        Finding finding =
                new Finding("D2", item, "不符合", words, words, "", 7, List.of(new Evidence(words, 0, 1, 3, "二、学法")));
        LocalDate day = LocalDate.of(2024, 3, 5);
        return new Letter(
                "TH2023-1-000000",
                "试",
                "松坪镇",
                "原件.docx",
                "",
                2023,
                1,
                null,
                "",
                day,
                day,
                "",
                List.of(new Line(1, finding, 0)));
    }

    private static byte[] zip(String name, String content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] bytes(XSSFWorkbook book) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
