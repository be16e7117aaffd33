package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspectors' scores, waivers and the check of results, by the command line as an inspector would. */
class ReviewCommandTest {

    /** Columns of a report's sheet: 机审得分, 复核得分, 备注. */
    private static final int POINTS = 3;

    private static final int MACHINE = 5;

    private static final int REVIEW = 6;
    private static final int NOTE = 14;

    /** The batch 试 with two reports, audited once for all tests, and what that wrote; each test works on its own copy. */
    @TempDir
    static Path audited;

    @TempDir
    Path folder;

    @BeforeAll
    static void aBatchIsAudited() {
        run(audited, "batch", "new", "试", "--year", "2023");
        run(audited, "batch", "add", "试", App.sample("长滩乡"), App.sample("金沙坝镇"));
        audited(audited, App.RULES);
    }

    @BeforeEach
    void copy() throws IOException {
        for (String one : App.filesIn(audited)) {
            Path target = folder.resolve(one);
            Files.createDirectories(target.getParent());
            Files.copy(audited.resolve(one), target);
        }
    }

    private static App.Ran run(Path folder, Object... args) {
        Object[] all = Stream.concat(Stream.of(args), Stream.of("--archive", folder.resolve("档案")))
                .toArray();
        return App.run(all);
    }

    private App.Ran run(Object... args) {
        return run(folder, args);
    }

    private static Path audited(Path folder, Path rules) {
        Path out = folder.resolve("结果");
        App.Ran ran = run(folder, "batch", "audit", "试", "--out", out, "--rules", rules);
        assertThat(ran.code()).as(ran.err()).isZero();
        return out.resolve("审核表.xlsx");
    }

    private Path sheet() {
        return folder.resolve("结果/审核表.xlsx");
    }

    /** Types into the row of an item, as Excel would save it: with every formula worked out anew. */
    private static void type(Path file, String unit, String item, BiConsumer<Row, Workbook> typing) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet(unit);
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(item)) {
                    typing.accept(row, book);
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static void score(Path file, String unit, String item, double score, String note) throws IOException {
        type(file, unit, item, (row, book) -> {
            row.getCell(REVIEW).setCellValue(score);
            row.getCell(NOTE).setCellValue(note);
        });
    }

    private Path rulesWith(String file, String added) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        for (String one : App.filesIn(App.RULES)) {
            Path target = rules.resolve(one);
            Files.createDirectories(target.getParent());
            Files.copy(App.RULES.resolve(one), target);
        }
        Path changed = rules.resolve(file);
        Files.writeString(changed, Files.readString(changed) + added);
        return rules;
    }

    @Test
    void whatIsTypedIsPreviewedTakenAndHoldsUntilItsRuleMoves() throws IOException {
        Path file = sheet();
        score(file, "长滩乡", "D2", 7, "有会议记录");
        score(file, "长滩乡", "H5", 3, "已核对");
        App.Ran preview = run("review", "试", "--from", file);
        assertThat(preview.out()).contains("长滩乡 D2：机审 2，复核 7，理由：有会议记录").contains("共 2 处，还没有存");
        assertThat(run("batch", "show", "试").out()).doesNotContain("复核");
        App.Ran taken = run("review", "试", "--from", file, "--take", "--by", "王芳");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(run("review", "试", "--from", file, "--take").out()).contains("没有新填的");
        App.Ran shown = run("batch", "show", "试");
        assertThat(shown.out())
                .contains("复核 长滩乡 D2：机审 2，复核 7（王芳")
                .contains("机审 22.5分")
                .contains("最终 30.5分");

        Path before = Files.copy(sheet(), folder.resolve("改前.xlsx"));
        Path moved = audited(folder, rulesWith("checklist/D-study/D2-sessions.drl", "\n// 标准改过\n"));
        assertThat(run("review", "试", "--from", before, "--take").out()).contains("规则或结果变过");
        assertThat(cell(moved, "D2", REVIEW)).isEmpty();
        assertThat(cell(moved, "H5", REVIEW)).isEqualTo("3.0");
        assertThat(cell(moved, "H5", NOTE)).isEqualTo("已核对");
        assertThat(run("review", "试", "--from", moved, "--take").out()).contains("没有新填的");
        assertThat(run("batch", "show", "试").out())
                .contains("待确认 长滩乡 D2")
                .contains("规则或原文已变")
                .contains("最终 25.5分")
                .contains("复核待确认 1 项");
        type(moved, "长滩乡", "H5", (row, book) -> row.getCell(REVIEW).setBlank());
        assertThat(run("review", "试", "--from", moved, "--take").out()).contains("取消复核得分（原 3）");
    }

    private static String cell(Path file, String item, int column) throws IOException {
        String[] found = {""};
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("长滩乡")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(item)) {
                    found[0] = row.getCell(column).toString();
                }
            }
        }
        return found[0];
    }

    @Test
    void whatAReviewSettledDoesNotGoBackToTheUnit() throws IOException {
        Path before = folder.resolve("退回前");
        assertThat(run("return", "试", "长滩乡", "--deadline", "2099-12-30", "--out", before)
                        .code())
                .isZero();
        assertThat(listed(before)).contains("D2", "D3");
        score(sheet(), "长滩乡", "D2", 7, "有会议记录");
        run("review", "试", "--from", sheet(), "--take");
        Path after = folder.resolve("退回后");
        assertThat(run("return", "试", "长滩乡", "--deadline", "2099-12-31", "--out", after)
                        .code())
                .isZero();
        assertThat(listed(after)).contains("D3").doesNotContain("D2");
    }

    @Test
    void aReportThatPeopleLetPassIsNotReturned() throws IOException {
        Path file = sheet();
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("长滩乡")) {
                boolean item =
                        row.getCell(0) != null && row.getCell(0).toString().matches("[A-HX]\\d");
                if (item && row.getCell(MACHINE).getCellType() == CellType.NUMERIC) {
                    boolean flag = row.getCell(0).toString().startsWith("X");
                    row.getCell(REVIEW)
                            .setCellValue(flag ? 0 : row.getCell(POINTS).getNumericCellValue());
                    row.getCell(NOTE).setCellValue("现场核实");
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        App.Ran taken = run("review", "试", "--from", file, "--take");
        assertThat(taken.code()).as(taken.out()).isZero();
        App.Ran ran = run("return", "试", "长滩乡", "--deadline", "2099-12-31", "--out", folder.resolve("退回"));
        assertThat(ran.out()).contains("长滩乡：结论是通过，不用退回。").contains("没有要退回的报告");
    }

    /** The items in the one checklist of a folder. */
    private static List<String> listed(Path folder) throws IOException {
        Path file = folder.resolve("长滩乡退回整改清单.xlsx");
        List<String> items = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().matches("[A-HX]\\d")) {
                        items.add(cell.getStringCellValue());
                    }
                });
            }
        }
        return items;
    }

    @Test
    void oneWrongCellAndNothingIsTaken() throws IOException {
        Path file = sheet();
        score(file, "金沙坝镇", "D2", 7, "有会议记录");
        score(file, "长滩乡", "D2", 8, "太多");
        type(file, "长滩乡", "D3", (row, book) -> row.getCell(REVIEW).setCellValue("四分"));
        type(file, "长滩乡", "E1", (row, book) -> row.getCell(REVIEW).setCellValue(4));
        type(file, "长滩乡", "E2", (row, book) -> row.getCell(REVIEW).setCellFormula("1+1"));
        App.Ran refused = run("review", "试", "--from", file, "--take");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .contains("D2：复核得分填的是 8，应在 0 到 7 之间")
                .contains("D3：复核得分填的是“四分”")
                .contains("行 E1：改了复核得分，没有写理由")
                .contains("E2：复核得分填的是“公式”")
                .contains("什么都没有存");
        assertThat(run("batch", "show", "试").out()).doesNotContain("复核");
        run("batch", "new", "另", "--year", "2023");
        assertThat(run("review", "另", "--from", file, "--take").out()).contains("审的不是批次“另”里的报告");
        App.Ran other = run("review", "试", "--from", App.RULES.resolve("checklist.yaml"));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("打不开");
    }

    @Test
    void aWaiverIsSeenCountedAndRefusedWhereItMustNotBe() throws IOException {
        Object[] why = {"--reason", "撤并中", "--approver", "李局", "--until", "2099-12-31"};
        assertThat(waive("B1", why).err()).contains("必查项，不能豁免");
        assertThat(waive("X1", why).code()).isEqualTo(2);
        assertThat(waive("B2", why).code()).isEqualTo(2);
        assertThat(waive("A3", why).err()).contains("没有失分");
        assertThat(run("waive", "试", "金沙坝镇", "E2").err()).contains("--until");
        assertThat(waive("E2", "--reason", "撤", "--approver", "李局", "--until", "2020-01-01")
                        .err())
                .contains("已经过去");
        assertThat(waive("E2", why).code()).isZero();
        assertThat(run("waive", "试", "--list").out())
                .contains("金沙坝镇 E2：撤并中（李局批准，至2099-12-31）")
                .contains("在用的豁免 1 项");
        Path file = audited(folder, App.RULES);
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("金沙坝镇");
            // 43.5 of 100 becomes 43.5 of 95.
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(45.8);
        }
        assertThat(run("batch", "show", "试").out()).contains("45.8").contains("豁免 1 项");
        assertThat(run("verify", file).out()).contains("金沙坝镇：审核表的数字与档案一致").contains("都一致");
    }

    private App.Ran waive(String item, Object... more) {
        return run(Stream.concat(Stream.of("waive", "试", "金沙坝镇", item), Stream.of(more))
                .toArray());
    }

    @Test
    void aResultIsVerifiedAndEveryDifferenceIsTold() throws IOException {
        Path file = sheet();
        Path results = folder.resolve("结果/results.json");
        App.Ran unit = run("verify", "试/长滩乡");
        assertThat(unit.code()).as(unit.out() + unit.err()).isZero();
        assertThat(unit.out()).contains("长滩乡：重新审核的结果与档案一致").contains("条记录").contains("都一致");
        assertThat(run("verify", results).out()).contains("文件与档案一致").contains("都一致");
        assertThat(run("verify", file).code()).isZero();

        Files.writeString(results, Files.readString(results).replaceFirst("\"total\":22.5", "\"total\":92.5"));
        App.Ran changed = run("verify", results);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("总分：档案“22.5”，文件“92.5”");
        type(file, "长滩乡", "D2", (row, book) -> row.getCell(MACHINE).setCellValue(7));
        App.Ran forged = run("verify", file);
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.out()).contains("长滩乡 D2：审核表的机审得分是 7，档案里是 2").contains("总分：审核表是 27.5，应是 22.5");
        assertThat(run("verify", "试/没有").err()).contains("没有“没有”的报告");
        assertThat(List.of(run("verify", "没有.xlsx").code(), run("verify", "乱写").code()))
                .containsOnly(2);
    }
}
