package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sheets say and how they add up. */
class AuditWorkbookTest {

    @TempDir
    private Path folder;

    private OpenedBook book;

    @BeforeEach
    void write() throws Exception {
        Path file = folder.resolve("审核表.xlsx");
        AuditWorkbook.write(Samples.batch(), SampleChecklist.checklist(), Samples.STAMP, Samples.TOPICS, file);
        book = new OpenedBook(file);
    }

    @AfterEach
    void close() throws Exception {
        book.close();
    }

    @Test
    void theSheetsStandInTheirOrder() {
        assertThat(book.book().iterator())
                .toIterable()
                .extracting(Sheet::getSheetName)
                .containsExactly("汇总", "热力图", "柳河镇", "石桥乡", "白塔街道", "高岭民族乡", "数据核对", "检查清单", "说明");
    }

    @Test
    void theStoredValuesAreTheScorecardsOwn() {
        assertEqualToScorecards();
    }

    @Test
    void aRecalculationGivesTheScorecardsOwnValues() {
        int formulas = 0;
        for (Sheet sheet : book.book()) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        // Setting the formula anew drops the stored value.
                        String formula = cell.getCellFormula();
                        cell.removeFormula();
                        cell.setBlank();
                        cell.setCellFormula(formula);
                        formulas++;
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(500);
        book.recalculate();
        assertEqualToScorecards();
    }

    private void assertEqualToScorecards() {
        SoftAssertions all = new SoftAssertions();
        List<Outcome.Audited> reports = Book.audited(Samples.batch());
        assertThat(reports).hasSize(4);
        for (Outcome.Audited audited : reports) {
            String unit = audited.facts().report().name();
            Scorecard card = audited.scorecard();
            for (ItemVerdict v : card.items()) {
                String id = v.item().id();
                boolean scored = v.state() != State.不适用 && v.state() != State.未判断;
                String score = scored ? Words.plain(v.score()) : "—";
                all.assertThat(shown(unit, id, "机审得分")).as(unit + id).isEqualTo(score);
                all.assertThat(shown(unit, id, "最终得分")).as(unit + id).isEqualTo(score);
                all.assertThat(shown(unit, id, "判定"))
                        .as(unit + id)
                        .isEqualTo(v.state().name());
            }
            all.assertThat(book.report(unit, "折算合计", "最终得分").getNumericCellValue())
                    .as(unit)
                    .isCloseTo(card.earned(), within(1e-9));
            all.assertThat(book.report(unit, "扣分", "最终得分").getNumericCellValue())
                    .as(unit)
                    .isEqualTo(card.deducted());
            all.assertThat(book.report(unit, "总分", "最终得分").getNumericCellValue())
                    .as(unit)
                    .isEqualTo(card.total());
            all.assertThat(shown(unit, "等级", "最终得分")).as(unit).isEqualTo(card.grade());
            all.assertThat(shown(unit, "结论", "最终得分")).as(unit).isEqualTo(card.conclusion());
            summaryEquals(all, audited);
        }
        all.assertAll();
    }

    private void summaryEquals(SoftAssertions all, Outcome.Audited audited) {
        Figures figures = Figures.of(audited);
        String unit = figures.unit();
        all.assertThat(book.summary(unit, "总分").getNumericCellValue()).as(unit).isEqualTo(figures.total());
        all.assertThat(summary(unit, "等级")).as(unit).isEqualTo(figures.grade());
        all.assertThat(summary(unit, "结论")).as(unit).isEqualTo(figures.conclusion());
        all.assertThat(summary(unit, "扣分")).as(unit).isEqualTo(Words.plain(figures.deducted()));
        all.assertThat(summary(unit, "待复核")).as(unit).isEqualTo("" + figures.pending());
        all.assertThat(summary(unit, "主要失分")).as(unit).isEqualTo(figures.losses() + figures.notices());
        List<Checklist.Chapter> chapters = SampleChecklist.checklist().chapters();
        for (int i = 0; i < chapters.size(); i++) {
            all.assertThat(book.summary(unit, chapters.get(i).id()).getNumericCellValue())
                    .as(unit + chapters.get(i).id())
                    .isEqualTo(figures.chapters().get(i));
        }
    }

    @Test
    void theSummaryRanksAndNamesTheLosses() {
        assertThat(summary("柳河镇", "名次")).isEqualTo("1");
        assertThat(summary("石桥乡", "名次")).isEqualTo("2");
        assertThat(summary("高岭民族乡", "名次")).isEqualTo("3");
        assertThat(summary("白塔街道", "名次")).isEqualTo("—");
        assertThat(summary("白塔街道", "审核情况")).isEqualTo("未完成");
        assertThat(summary("白塔街道", "待复核")).isEqualTo("3");
        assertThat(summary("柳河镇", "主要失分")).isEqualTo("D2 集体学法次数－2分；F2 普法覆盖成效－2分；A4 文面整洁－0.5分");
        assertThat(summary("石桥乡", "D")).isEqualTo("14");
        assertThat(summary("石桥乡", "E")).isEqualTo("7");
        assertThat(book.summary("石桥乡", "单位").getHyperlink().getAddress()).isEqualTo("'石桥乡'!A1");
    }

    @Test
    void aRefusedFileIsARowWithItsReasonAndNoPoints() {
        Cell reason = book.cell("汇总", 2, standing(), "未审核", "主要失分");
        assertThat(reason.getStringCellValue()).startsWith("这是一份会议通知");
        assertThat(book.cell("汇总", 2, standing(), "未审核", "总分").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(book.cell("汇总", 2, standing(), "未审核", "来源文件").getStringCellValue())
                .isEqualTo("05会议通知.docx");
    }

    @Test
    void equalTotalsShareARank() {
        // 石桥乡 has 83.5; 高岭民族乡 is raised from 34 by 49.5 points of C to H, and then both are second.
        for (String id : List.of("C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2", "E3", "E4", "G1", "G2", "G3")) {
            review("高岭民族乡", id, full(id));
        }
        review("高岭民族乡", "H1", 3);
        review("高岭民族乡", "H2", 2.5);
        book.recalculate();
        assertThat(summary("高岭民族乡", "总分")).isEqualTo("83.5");
        assertThat(summary("高岭民族乡", "名次")).isEqualTo("2");
        assertThat(summary("石桥乡", "名次")).isEqualTo("2");
    }

    @Test
    void anInspectorsScoreMovesTotalGradeConclusionSummaryAndHeatMap() {
        review("柳河镇", "D2", 0);
        review("柳河镇", "D3", 0);
        review("柳河镇", "E2", 0);
        book.recalculate();
        assertThat(shown("柳河镇", "D2", "最终得分")).isEqualTo("0");
        assertThat(shown("柳河镇", "D2", "判定")).isEqualTo("不符合");
        assertThat(shown("柳河镇", "D", "最终得分")).isEqualTo("3");
        assertThat(shown("柳河镇", "总分", "最终得分")).isEqualTo("81.5");
        assertThat(summary("柳河镇", "总分")).isEqualTo("81.5");
        assertThat(summary("柳河镇", "等级")).isEqualTo("良好");
        assertThat(summary("柳河镇", "结论")).isEqualTo("通过");
        assertThat(summary("柳河镇", "名次")).isEqualTo("2");
        assertThat(summary("柳河镇", "主要失分")).startsWith("D2 集体学法次数－7分；E2 村（社区）法律顾问覆盖－5分");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "柳河镇", "D2"))).isEqualTo("1");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "失分单位数", "D3"))).isEqualTo("2");
    }

    @Test
    void aMandatoryItemReviewedToNothingMeansAFullReturn() {
        review("柳河镇", "B4", 0);
        book.recalculate();
        assertThat(shown("柳河镇", "总分", "最终得分")).isEqualTo("91.5");
        assertThat(shown("柳河镇", "结论", "最终得分")).isEqualTo("退回重报");
        assertThat(shown("柳河镇", "结论", "得分/扣分原因")).contains("B1、B2、B3、B4");
        assertThat(summary("柳河镇", "结论")).isEqualTo("退回重报");
    }

    @Test
    void aDismissedRedFlagNoLongerReturnsTheReport() {
        review("石桥乡", "X1", 0);
        book.recalculate();
        assertThat(shown("石桥乡", "X1", "判定")).isEqualTo("不成立");
        assertThat(shown("石桥乡", "扣分", "最终得分")).isEqualTo("2");
        assertThat(shown("石桥乡", "总分", "最终得分")).isEqualTo("86.5");
        assertThat(summary("石桥乡", "结论")).isEqualTo("通过");
    }

    @Test
    void aRedFlagThatDidNotFireCanBeDeductedFor() {
        assertThat(shown("柳河镇", "X4", "判定")).isEqualTo("未发现");
        review("柳河镇", "X4", 5);
        book.recalculate();
        assertThat(shown("柳河镇", "X4", "判定")).isEqualTo("扣分");
        assertThat(summary("柳河镇", "总分")).isEqualTo("90.5");
    }

    @Test
    void whatAPersonHasReviewedIsNoLongerPending() {
        review("白塔街道", "F1", 3);
        book.recalculate();
        assertThat(summary("白塔街道", "审核情况")).isEqualTo("已审核");
        assertThat(summary("白塔街道", "待复核")).isEqualTo("2");
        assertThat(summary("白塔街道", "结论")).as("D2 still waits").isEqualTo("待复核");
        review("白塔街道", "D2", 4);
        review("白塔街道", "X5", 0);
        book.recalculate();
        // 84 + 3 = 87 of 95 points.
        assertThat(summary("白塔街道", "总分")).isEqualTo("91.6");
        assertThat(summary("白塔街道", "待复核")).isEqualTo("0");
        assertThat(summary("白塔街道", "结论")).isEqualTo("通过");
        assertThat(summary("白塔街道", "名次")).isEqualTo("2");
        assertThat(book.sheet("白塔街道").getRow(2).getCell(11).getStringCellValue())
                .isEqualTo("已审核；无待复核项目");
    }

    @Test
    void anItemThatDidNotApplyCountsOnceItIsScored() {
        review("白塔街道", "E2", 5);
        book.recalculate();
        assertThat(shown("白塔街道", "折算合计", "最终得分")).isEqualTo("89");
        assertThat(shown("白塔街道", "E2", "判定")).isEqualTo("符合");
    }

    @Test
    void theHeatMapShowsSharesAndHowManyLost() {
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "石桥乡", "H2"))).isEqualTo("0.5");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "白塔街道", "E2"))).isEqualTo("—");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "白塔街道", "F1"))).isEqualTo("—");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "失分单位数", "D2"))).isEqualTo("3");
        assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "失分单位数", "A1"))).isEqualTo("0");
    }

    @Test
    void everyFigureAndEverySumIsListedWithItsWords() {
        assertThat(fact("“明年集体学法不少于4次”", "范围")).isEqualTo("计划安排");
        assertThat(fact("“明年集体学法不少于4次”", "为什么")).isEqualTo("属于下一步打算，不计入本年度已做工作");
        assertThat(fact("“明年集体学法不少于4次”", "表述")).isEqualTo("不少于");
        assertThat(fact("“结合干部大会开展学习10余次”", "把握")).isEqualTo("待人工核实");
        assertThat(fact("“结合干部大会开展学习10余次”", "为什么")).isEqualTo("没有写明是不是学法");
        assertThat(fact("“发放宣传手册2300份”", "把握")).isEqualTo("拿得准");
        assertThat(fact("“发放宣传手册2300份”", "为什么")).isEmpty();
        assertThat(fact("“每月组织干部学法”", "数值")).isEqualTo("每月");
        assertThat(fact("“发放宣传手册2300份”", "主题")).isEqualTo("宣传资料");
        assertThat(fact("“受理纠纷126件，其中简易88件、疑难40件”", "核对结果")).isEqualTo("不符");
        assertThat(fact("“受理纠纷126件，其中简易88件、疑难40件”", "算式")).isEqualTo("88＋40＝128，与总数126不符");
        assertThat(fact("“开展普法宣传19次，其中集中宣传9次、入户宣传10次”", "核对结果")).isEqualTo("相符");
    }

    @Test
    void whatAReportsSheetShortensStandsInFullAmongTheFacts() {
        assertThat(shown("高岭民族乡", "A4", "得分/扣分原因")).endsWith("……（全文见数据核对）");
        assertThat(shown("高岭民族乡", "A4", "原文依据")).endsWith("……等6处，详见数据核对");
        assertThat(fact("“，，”", "类别")).isEqualTo("原文依据");
        StringBuilder reason = new StringBuilder();
        for (Row row : book.sheet("数据核对")) {
            if (row.getRowNum() > 2 && OpenedBook.shown(row.getCell(1)).startsWith("原因全文")) {
                reason.append(row.getCell(9).getStringCellValue());
            }
        }
        assertThat(reason.toString()).contains("第1处二是届全会").endsWith("“第23处二是届全会”（应为“二十届”）；");
    }

    @Test
    void theChecklistAndTheNotesSayWhatWasUsed() {
        assertThat(OpenedBook.shown(book.cell("检查清单", 2, 0, "D2", "各档标准"))).startsWith("全年4次及以上：7分；\n3次：5分");
        assertThat(OpenedBook.shown(book.cell("检查清单", 2, 0, "D2", "规则文件"))).startsWith("checklist/D/D2.drl：第9、17");
        String notes = words(book.sheet("说明"));
        for (State state : State.values()) {
            assertThat(notes).contains(state.name() + "\n");
        }
        assertThat(notes)
                .contains(SampleChecklist.SHA, "1.0.0", "2024年3月5日 09:30:00（+08:00）", "ab".repeat(32), "cd".repeat(32))
                .contains("退回重报：B1、B2、B3、B4中任何一项不符合，或者总分低于50分");
        assertThat(words(book.sheet("石桥乡"))).contains("与“06石桥乡（重报）.docx”单位、年度相同");
    }

    private static String words(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        sheet.forEach(
                row -> row.forEach(cell -> out.append(OpenedBook.shown(cell)).append('\n')));
        return out.toString();
    }

    private String fact(String quote, String head) {
        return OpenedBook.shown(book.cell("数据核对", 2, 9, quote, head));
    }

    private int standing() {
        return book.summary("柳河镇", "审核情况").getColumnIndex();
    }

    private static double full(String id) {
        return SampleChecklist.checklist().items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private void review(String unit, String id, double score) {
        book.report(unit, id, "复核得分").setCellValue(score);
    }

    private String shown(String unit, String row, String head) {
        return OpenedBook.shown(book.report(unit, row, head));
    }

    private String summary(String unit, String head) {
        return OpenedBook.shown(book.summary(unit, head));
    }
}
