package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.Answer;
import cn.fazhi.audit.score.rounds.Round;
import cn.fazhi.audit.score.rounds.RoundComparison;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsSheetTest {

    private static final String HOSTILE = "=HYPERLINK(\"http://x\")\u0007_x0041_\uD83D\n+1";

    @TempDir
    private Path folder;

    private static Round round(int number, Outcome.Audited report, String problems, Map<String, Answer> answers) {
        Set<String> asked =
                Findings.of(report.scorecard()).stream().map(Finding::code).collect(Collectors.toSet());
        return new Round(number, report.scorecard(), "", problems, 0, asked, answers);
    }

    private static Outcome.Audited report(String unit, String slip, String study) {
        return new SampleReport(unit + ".docx", unit, "镇", 2024)
                .item("D2", State.部分符合, 4, "全年集体学法2次，未达到4次。", SampleReport.quote(study, 8, "一、做法"))
                .item("A4", State.部分符合, 1.5, "文面有1处不整洁。", SampleReport.quote(slip, 30, "三、安排"))
                .scored(90, 0, 90, "优秀", "退回补正");
    }

    private static UnitRounds rounds(String unit, Answer answer, String problems) {
        return RoundComparison.of(
                unit,
                List.of(
                        round(1, report(unit, "决策布署", "全年集体学法2次"), "二、存在的不足\n卷宗不全。", Map.of("D2", answer)),
                        round(2, report(unit, "决策布署", "全年集体学法3次"), problems, Map.of())));
    }

    private OpenedBook written(UnitRounds... units) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (UnitRounds unit : units) {
            outcomes.add(report(unit.unit(), "决策布署", "全年集体学法3次"));
        }
        AuditWorkbook.writeAll(
                outcomes,
                SharedText.NONE,
                new CaseNotes(List.of(units), report -> Inspection.NONE),
                SampleChecklist.checklist(),
                Samples.STAMP,
                Samples.TOPICS,
                folder);
        return new OpenedBook(folder.resolve(AuditWorkbook.FILE));
    }

    @Test
    void aRowAFindingSaysWhatBecameOfIt() throws Exception {
        Answer answer = new Answer(Answer.Claim.已整改, "", "", "赵敏", "2025-03-01");
        try (OpenedBook book = written(rounds("柳溪镇", answer, "二、存在的不足\n卷宗不全，缺11件。"))) {
            XSSFSheet sheet = book.sheet("整改对比");
            assertThat(book.book().getSheetIndex(sheet)).isEqualTo(2);
            Row row = row(sheet, "D2 集体学法次数");
            assertThat(words(row, 0)).isEqualTo("柳溪镇");
            assertThat(words(row, 1)).isEqualTo("第1次→第2次");
            assertThat(words(row, 3)).isEqualTo("全年集体学法2次，未达到4次。");
            assertThat(words(row, 4)).isEqualTo("4");
            assertThat(words(row, 5)).isEqualTo("4");
            assertThat(words(row, 6)).isEqualTo("未整改");
            assertThat(words(row, 7)).isEqualTo("已整改（责任人赵敏，2025-03-01）");
            assertThat(words(row, 8)).isEqualTo("称已整改，有改动，仍不足：由“全年集体学法2次”改为“全年集体学法3次”");
            assertThat(words(row(sheet, "A4 文面整洁"), 8)).isEqualTo("未答复，未见变化");
        }
    }

    @Test
    void wordsThatWentAreStruckThroughAndWordsThatCameUnderlined() throws Exception {
        Answer answer = new Answer(Answer.Claim.已整改, "", "", "", "");
        try (OpenedBook book = written(rounds("柳溪镇", answer, "二、存在的不足\n卷宗不全，缺11件。"))) {
            XSSFSheet sheet = book.sheet("整改对比");
            XSSFRichTextString cell =
                    (XSSFRichTextString) row(sheet, "D2 集体学法次数").getCell(9).getRichStringCellValue();
            assertThat(cell.getString()).isEqualTo("全年集体学法23次");
            assertThat(font(cell, "2").getStrikeout()).isTrue();
            assertThat(font(cell, "3").getUnderline()).isEqualTo(XSSFFont.U_SINGLE);
            assertThat(font(cell, "3").getXSSFColor().getARGBHex())
                    .isNotEqualTo(font(cell, "2").getXSSFColor().getARGBHex());
            Row problems = sheet.getRow(sheet.getLastRowNum());
            XSSFRichTextString section =
                    (XSSFRichTextString) problems.getCell(0).getRichStringCellValue();
            assertThat(section.getString()).contains("卷宗不全").contains("，缺11件");
            assertThat(font(section, "缺11件").getUnderline()).isEqualTo(XSSFFont.U_SINGLE);
            assertThat(words(sheet.getRow(problems.getRowNum() - 1), 0)).contains("新写的文字占");
        }
    }

    @Test
    void itCanBeFilteredReadWhileScrollingAndPrinted() throws Exception {
        Answer answer = new Answer(Answer.Claim.有异议, "", "另有台账", "", "");
        try (OpenedBook book = written(rounds("柳溪镇", answer, ""), rounds("石岭乡", answer, ""))) {
            XSSFSheet sheet = book.sheet("整改对比");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:K7");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
            assertThat(sheet.getProtect()).isTrue();
            assertThat(words(row(sheet, "D2 集体学法次数"), 6)).isEqualTo("未整改·待核实");
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue())
                    .contains("第1次90分（退回补正）→第2次90分（退回补正）")
                    .contains("现为待复核");
        }
    }

    @Test
    void hostileAndEndlessWordsStayWordsAndNothingIsCut() throws Exception {
        String endless = "二、存在的不足\n" + HOSTILE + "\n" + "缺卷宗𠮷，".repeat(3000);
        Answer answer = new Answer(Answer.Claim.有异议, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
        try (OpenedBook book = written(rounds("=柳溪镇", answer, endless))) {
            XSSFSheet sheet = book.sheet("整改对比");
            StringBuilder all = new StringBuilder();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING) {
                        all.append(cell.getStringCellValue());
                        double width = merged(sheet, cell);
                        double needed = RowHeights.height(RowHeights.lines(cell.getStringCellValue(), width)) - 0.01;
                        assertThat((double) row.getHeightInPoints())
                                .as(cell.getAddress() + "")
                                .isGreaterThanOrEqualTo(needed);
                    }
                }
            }
            assertThat(all).doesNotContain("过长，已截断").contains("_x0041_").contains("=HYPERLINK");
            assertThat(all.toString().split("缺卷宗", -1)).hasSize(3001);
            assertThat(all.codePoints()).noneMatch(c -> c == 7 || c >= 0xD800 && c <= 0xDFFF);
            assertThat(row(sheet, "D2 集体学法次数").getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void withoutASecondRoundThereIsNoSheet() throws Exception {
        try (OpenedBook book = written()) {
            assertThat(book.book().getSheet("整改对比")).isNull();
        }
    }

    @Test
    void aUnitCalledLikeTheSheetGetsAnotherName() throws Exception {
        Answer answer = new Answer(Answer.Claim.已整改, "", "", "", "");
        try (OpenedBook book = written(rounds("整改对比", answer, ""))) {
            assertThat(words(book.sheet("整改对比").getRow(0), 0)).isEqualTo("整改对比");
            assertThat(book.book().getNumberOfSheets()).isGreaterThan(5);
        }
    }

    private static double merged(XSSFSheet sheet, Cell cell) {
        int last = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .mapToInt(CellRangeAddress::getLastColumn)
                .findFirst()
                .orElse(cell.getColumnIndex());
        double width = 0;
        for (int i = cell.getColumnIndex(); i <= last; i++) {
            width += sheet.getColumnWidth(i) / 256.0;
        }
        return width;
    }

    private static XSSFFont font(XSSFRichTextString words, String part) {
        return words.getFontAtIndex(words.getString().indexOf(part));
    }

    private static Row row(XSSFSheet sheet, String item) {
        for (Row row : sheet) {
            if (words(row, 2).equals(item)) {
                return row;
            }
        }
        throw new AssertionError("no row " + item);
    }

    private static String words(Row row, int column) {
        return OpenedBook.shown(row.getCell(column));
    }
}
