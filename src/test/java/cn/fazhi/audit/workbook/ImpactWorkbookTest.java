package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import cn.fazhi.audit.score.impact.RuleDifference;
import cn.fazhi.audit.score.impact.Standing;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactWorkbookTest {

    private static final String OLD = "a".repeat(64);
    private static final String NEW = "b".repeat(64);
    private static final String HOSTILE = "=HYPERLINK(\"http://x\",\"点\")";

    @TempDir
    Path folder;

    private static Evidence words(String quote) {
        return new Evidence(quote, 10, 10 + quote.length(), 7, "一、主要做法");
    }

    private static Ending ending(double points, String state, String rule, String reason, String quote) {
        return new Ending(
                points,
                7,
                state,
                List.of(new Ending.Rule("D2 " + rule, rule, Words.plain(points) + "分", "checklist/D-study/D2.drl", 9)),
                reason,
                List.of(words(quote)));
    }

    private static Impact impact() {
        ItemChange points = new ItemChange(
                "D2", "集体学法次数", false, ending(7, "符合", "四次以上", "四次。", "学法四次"), ending(5, "部分符合", "三次", "三次。", HOSTILE));
        ItemChange wording = new ItemChange(
                "D3", "法治培训", false, ending(4, "符合", "有数", "写明了。", "培训两次"), ending(4, "符合", "有数", "写有数量。", "培训两次"));
        ReportChange moved = new ReportChange(
                "01.docx",
                "c".repeat(64),
                HOSTILE,
                new Standing(80.3, 1, "良好", "通过"),
                new Standing(78.3, 2, "一般", "退回补正"),
                List.of(points, wording));
        ReportChange still = new ReportChange(
                "02.docx",
                "d".repeat(64),
                "柳湾镇",
                new Standing(79, 2, "一般", "退回补正"),
                new Standing(79, 1, "一般", "退回补正"),
                List.of());
        return new Impact(
                new Impact.Side("旧规则", "检查清单", OLD),
                new Impact.Side("新规则", "检查清单", NEW),
                List.of(still, moved),
                List.of(new Impact.Uncompared("03.docx", "", "", "不是年度报告。")),
                List.of(new RuleDifference("D2 集体学法次数", "四次以上", "改条件", "不少于4次", "不少于5次", "D2.drl:9", "D2.drl:10")));
    }

    private OpenedBook written(Impact impact) throws Exception {
        Path file = folder.resolve(ImpactWorkbook.FILE);
        ImpactWorkbook.write(impact, new Stamp("1.2.3", ZonedDateTime.parse("2026-01-02T03:04:05+08:00")), file);
        return new OpenedBook(file);
    }

    private static List<String> row(OpenedBook book, String sheet, int number) {
        List<String> shown = new ArrayList<>();
        for (Cell cell : book.sheet(sheet).getRow(number)) {
            shown.add(OpenedBook.shown(cell));
        }
        return shown;
    }

    @Test
    void everyCellOfTheSheetsSaysWhatChanged() throws Exception {
        try (OpenedBook book = written(impact())) {
            assertThat(row(book, "概览", 3))
                    .containsExactly(
                            "1",
                            HOSTILE,
                            "01.docx",
                            "80.3",
                            "78.3",
                            "-2",
                            "1",
                            "2",
                            "良好",
                            "一般",
                            "通过",
                            "退回补正",
                            "D2 集体学法次数 7→5；另有1项只变依据或说法");
            assertThat(row(book, "概览", 4))
                    .containsExactly(
                            "2", "柳湾镇", "02.docx", "79", "79", "0", "2", "1", "一般", "一般", "退回补正", "退回补正", "没有变动");
            assertThat(row(book, "概览", 5)).contains("没有比较", "03.docx", "原规则库：已审核\n新规则库：不是年度报告。");
            assertThat(row(book, "概览", 1)).contains("比较了2份报告，2份有变动：总分升0份、降1份，名次变动2份，等级变动1份，结论变动1份。");
            String place = "\nchecklist/D-study/D2.drl:9";
            assertThat(row(book, "逐项变动", 3))
                    .containsExactly(
                            HOSTILE,
                            "D2 集体学法次数",
                            "得分",
                            "7",
                            "5",
                            "-2",
                            "符合",
                            "部分符合",
                            "四次以上（7分）" + place,
                            "三次（5分）" + place,
                            "四次。",
                            "三次。",
                            "〔不再计入〕“学法四次”（一、主要做法·第7段）",
                            "〔新计入〕“" + HOSTILE + "”（一、主要做法·第7段）");
            assertThat(row(book, "逐项变动", 4)).contains("说法", "写明了。", "写有数量。", "（同改动前）");
            assertThat(row(book, "规则差异", 3))
                    .containsExactly("D2 集体学法次数", "四次以上", "改条件", "不少于4次", "不少于5次", "D2.drl:9", "D2.drl:10");
            List<String> notes = new ArrayList<>();
            for (Row line : book.sheet("说明")) {
                line.forEach(cell -> notes.add(OpenedBook.shown(cell)));
            }
            assertThat(notes)
                    .contains(
                            OLD,
                            NEW,
                            "旧规则（检查清单）",
                            "新规则（检查清单）",
                            "1.2.3",
                            "01.docx",
                            "c".repeat(64),
                            "2026年1月2日 03:04:05（+08:00）");
        }
    }

    @Test
    void wordsOfAReportNeverBecomeAFormula() throws Exception {
        try (OpenedBook book = written(impact())) {
            Cell unit = book.sheet("概览").getRow(3).getCell(1);
            assertThat(unit.getCellType()).isEqualTo(CellType.STRING);
            assertThat(unit.getCellStyle().getQuotePrefixed()).isTrue();
            int formulas = 0;
            for (var sheet : book.book()) {
                for (Row line : sheet) {
                    for (Cell cell : line) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertThat(cell.getCellFormula()).matches("ROUND\\(E\\d+-D\\d+,1\\)");
                        }
                    }
                }
            }
            assertThat(formulas).isEqualTo(2);
        }
    }

    @Test
    void noChangeIsSaid() throws Exception {
        Impact.Side side = new Impact.Side("规则", "检查清单", OLD);
        try (OpenedBook book = written(new Impact(side, side, List.of(), List.of(), List.of()))) {
            assertThat(row(book, "概览", 1)).contains("两个规则库完全相同，0份报告没有变动。");
            assertThat(row(book, "逐项变动", 3)).contains("没有变动");
            assertThat(row(book, "规则差异", 1)).contains("两个规则库的文件完全相同。");
        }
    }
}
