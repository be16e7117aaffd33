package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of reports and file names that try to be more than words. */
class HostileTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.invalid\",\"点我\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "＝1+1"
            })
    void wordsNeverBecomeAFormula(String words) throws Exception {
        List<Outcome> outcomes = List.of(
                new SampleReport(words + ".txt", words, words, 2023)
                        .item("D2", State.不符合, 0, words, SampleReport.quote(words, 4, words))
                        .flag("X1", 3, RedFlag.Level.RETURN, words)
                        .notice(words)
                        .scored(93, 3, 90, "优秀", "退回补正"),
                new Outcome.Refused(words, "", words));
        try (OpenedBook book = written(outcomes)) {
            int found = 0;
            for (Sheet sheet : book.book()) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            // A sheet's own quoted name is all that a formula may hold of a report.
                            assertThat(cell.getCellFormula().replaceAll("'[^'!]*'!", ""))
                                    .doesNotContain("example", "calc", "SUM(A1)", "'", words);
                        } else if (cell.getCellType() == CellType.STRING
                                && CellText.looksLikeFormula(cell.getStringCellValue())) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(cell.getAddress().toString())
                                    .isTrue();
                            found++;
                        }
                    }
                }
            }
            // Reason, notice, type, file name and refusal at least.
            assertThat(found).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void controlCharactersAndBrokenSurrogatesAreLeftOut() throws Exception {
        String words = "第一\u0000责任\u0007人\uD800履职\uFFFE\u200B𠮷\uDC00";
        try (OpenedBook book = written(List.of(withReason(words)))) {
            assertThat(OpenedBook.shown(book.report("柳河镇", "D2", "得分/扣分原因"))).isEqualTo("第一责任人履职\u200B𠮷");
        }
    }

    @Test
    void wordsThatLookLikeExcelsEscapesStayAsTheyAre() throws Exception {
        try (OpenedBook book = written(List.of(withReason("文件名_x0041_留存")))) {
            assertThat(OpenedBook.shown(book.report("柳河镇", "D2", "得分/扣分原因"))).isEqualTo("文件名_x0041_留存");
        }
    }

    @Test
    void fortyThousandCharactersNeitherFailNorGetLost() throws Exception {
        String words = "组织学法活动并做好记录，".repeat(3400);
        try (OpenedBook book = written(List.of(withReason(words)))) {
            StringBuilder full = new StringBuilder();
            for (Row row : book.sheet("数据核对")) {
                if (row.getRowNum() > 2 && OpenedBook.shown(row.getCell(1)).startsWith("原因全文")) {
                    full.append(OpenedBook.shown(row.getCell(9)));
                }
            }
            assertThat(full.toString()).isEqualTo(CellText.clean(words)).hasSizeGreaterThan(32_000);
        }
    }

    @Test
    void sheetsOfTheSameOrOddNamesStayApart() throws Exception {
        List<Outcome> outcomes = List.of(
                named("a.txt", "Qinghe乡"),
                named("b.txt", "QINGHE乡"),
                named("c.txt", "汇总"),
                named("d.txt", "东/西[镇]:*?\\"),
                named("e.txt", "'引号'"),
                named("f.txt", "很".repeat(40)),
                named("g.txt", "很".repeat(41)),
                named("没有单位的报告.docx", ""),
                named("h.txt", "History"));
        try (OpenedBook book = written(outcomes)) {
            assertThat(book.book().iterator())
                    .toIterable()
                    .extracting(Sheet::getSheetName)
                    .contains("Qinghe乡", "QINGHE乡(2)", "汇总", "汇总(2)", "东 西 镇", "引号", "没有单位的报告", "History(2)")
                    .contains("很".repeat(31), "很".repeat(28) + "(2)")
                    .doesNotHaveDuplicates()
                    .hasSize(14);
            assertThat(book.summary("东/西[镇]:*?\\", "总分").getNumericCellValue()).isEqualTo(100);
        }
    }

    @Test
    void twoYearsOfOneUnitAreToldApartByTheirYears() throws Exception {
        List<Outcome> outcomes = List.of(
                new SampleReport("a.txt", "柳河镇", "镇", 2022).scored(100, 0, 100, "优秀", "通过"),
                new SampleReport("b.txt", "柳河镇", "镇", 2023).scored(100, 0, 100, "优秀", "通过"));
        try (OpenedBook book = written(outcomes)) {
            assertThat(book.sheet("柳河镇2022")).isNotNull();
            assertThat(book.sheet("柳河镇2023")).isNotNull();
        }
    }

    private static Outcome withReason(String words) {
        return new SampleReport("a.txt", "柳河镇", "镇", 2023)
                .item("D2", State.不符合, 0, words)
                .scored(93, 0, 93, "优秀", "通过");
    }

    private static Outcome named(String source, String unit) {
        return new SampleReport(source, unit, "镇", 2023).scored(100, 0, 100, "优秀", "通过");
    }

    private OpenedBook written(List<Outcome> outcomes) throws Exception {
        Path file = folder.resolve("审核表.xlsx");
        AuditWorkbook.write(outcomes, SampleChecklist.checklist(), Samples.STAMP, Samples.TOPICS, file);
        return new OpenedBook(file);
    }
}
