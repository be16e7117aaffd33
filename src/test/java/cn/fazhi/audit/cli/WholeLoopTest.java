package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.notice.FilledByOffice;
import cn.fazhi.audit.notice.LibreOffice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year's work from the first report to the backup, by the command line: ten reports, four of them returned, filled in with LibreOffice and
 * sent again. Three of the four pass. The fourth, 石桥铺镇, has points enough to pass as well, but it says of C1 that it put right what it left
 * as it was, and it disputes E4: so it is both the one 未整改 and the one dispute, and waits for a person until an inspector decides.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeLoopTest {

    private static final String BATCH = "2024年度";
    private static final List<String> TEN =
            List.of("云岭镇", "南屏街道", "柳湾街道", "桐坪镇", "沅北县水利局", "白石镇", "石桥铺镇", "红枫岭瑶族乡", "金沙坝镇", "青溪乡");
    private static final List<String> PASSING = List.of("桐坪镇", "白石镇", "红枫岭瑶族乡");
    private static final String FOURTH = "石桥铺镇";

    /** Columns of the checklist, from 0. */
    private static final int ITEM = 1;

    private static final int CLAIM = 7;
    private static final int NEW_WORDS = 8;
    private static final int EXPLANATION = 9;
    private static final int PERSON = 10;
    private static final int DONE = 11;

    /** Columns of a report's sheet. */
    private static final int REVIEW = 6;

    private static final int NOTE = 14;

    private static final String DISPUTE = "原文写明法律顾问审核合同、答复咨询共63件，请核实";

    @TempDir
    static Path folder;

    private static Path papers;

    /** Where LibreOffice works: one profile for all it does. */
    private static Path office;

    @BeforeAll
    static void tenReportsComeInAndAreAudited() throws Exception {
        LibreOffice.assumeThere();
        papers = folder.resolve("退回材料");
        Path reports = Files.createDirectories(folder.resolve("报送"));
        office = Files.createDirectories(folder.resolve("LibreOffice"));
        for (String unit : TEN) {
            Path sample = App.sample(unit);
            if (unit.equals(FOURTH)) {
                // Saved by the township as .docx, so that it comes back with comments.
                Path saved = LibreOffice.convert(sample, "docx", office);
                Files.copy(saved, reports.resolve(saved.getFileName().toString()));
            } else {
                Files.copy(sample, reports.resolve(sample.getFileName().toString()));
            }
        }
        done("batch", "new", BATCH, "--year", "2024", "--by", "王芳");
        assertThat(done("batch", "add", BATCH, reports, "--by", "王芳").out().lines())
                .hasSize(10);
        assertThat(done("batch", "audit", BATCH, "--by", "王芳", "--out", folder.resolve("审核1"))
                        .out())
                .contains("新审核 10 份");
    }

    private static App.Ran run(Object... args) {
        Object[] all = new Object[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--archive";
        all[args.length + 1] = folder.resolve("档案");
        return App.run(all);
    }

    /** A step that must not fail. */
    private static App.Ran done(Object... args) {
        App.Ran ran = run(args);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran;
    }

    @Test
    @Order(1)
    void fourGoBackEachWithItsPapers() throws Exception {
        String shown = done("batch", "show", BATCH).out();
        assertThat(of(shown, "桐坪镇")).contains("77").contains("退回重报");
        assertThat(of(shown, FOURTH)).contains("81.5").contains("退回补正");
        App.Ran sent = done(
                "return",
                BATCH,
                "桐坪镇",
                "白石镇",
                "红枫岭瑶族乡",
                FOURTH,
                "--deadline",
                "2099-04-10",
                "--sign",
                "云岭县司法局",
                "--out",
                papers,
                "--by",
                "李明");
        assertThat(sent.out())
                .contains("桐坪镇：第1次报送退回，10项")
                .contains("石桥铺镇：第1次报送退回，7项")
                .contains("共退回 4 份");
        assertThat(App.filesIn(papers)).hasSize(9).contains("石桥铺镇报告（批注）.docx", "石桥铺镇退回整改清单.xlsx", "石桥铺镇退回修改通知单.docx");
        assertThat(new DocumentReader().read(papers.resolve("石桥铺镇退回修改通知单.docx")).text())
                .contains("石桥铺镇人民政府：")
                .contains("总分81.5分")
                .contains("红线扣11分")
                .contains("2099年4月10日");
    }

    @Test
    @Order(2)
    void threePutEverythingRightAndTheirRepliesAreTaken() throws Exception {
        for (String unit : PASSING) {
            Path filled = FilledByOffice.fill(list(unit), office, unit.equals("白石镇"), (number, row) -> {
                String words = Correction.words(unit, item(row));
                row.put(CLAIM, words.isEmpty() ? "已说明" : "已整改");
                row.put(words.isEmpty() ? EXPLANATION : NEW_WORDS, words.isEmpty() ? "见台账" : words);
                row.put(PERSON, "张三");
                row.put(DONE, "2024-03-08");
            });
            reply(unit, filled);
        }
    }

    @Test
    @Order(3)
    void theFourthClaimsWhatItDidNotDoAndDisputesAnotherFinding() throws Exception {
        Path filled = FilledByOffice.fill(list(FOURTH), office, false, (number, row) -> {
            String item = item(row);
            boolean disputed = item.equals("E4");
            row.put(CLAIM, disputed ? "有异议" : "已整改");
            row.put(disputed ? EXPLANATION : NEW_WORDS, disputed ? DISPUTE : said(item));
            row.put(PERSON, "李四");
            row.put(DONE, "2024-03-09");
        });
        reply(FOURTH, filled);
        assertThat(of(done("batch", "show", BATCH).out(), FOURTH))
                .contains("已答复7/7")
                .contains("待审核");
    }

    private static String said(String item) {
        return item.equals("C1") ? "由镇党委书记任组长、镇长任副组长" : Correction.words(FOURTH, item);
    }

    private static Path list(String unit) {
        return papers.resolve(unit + "退回整改清单.xlsx");
    }

    private static String item(FilledByOffice.Row row) {
        return row.words(ITEM).split(" ")[0];
    }

    private static void reply(String unit, Path filled) throws Exception {
        String text = Correction.apply(
                unit, new DocumentReader().read(App.sample(unit)).text());
        Path report = folder.resolve(unit + "（修改）" + (unit.equals("白石镇") ? ".txt" : ".docx"));
        if (unit.equals("白石镇")) {
            Files.writeString(report, text);
        } else {
            asDocx(text, report);
        }
        App.Ran taken = done("reply", filled, report, "--take", "--by", "王芳");
        assertThat(taken.out()).contains("有问题 0 处").contains("记入档案").contains("已加入批次");
    }

    private static void asDocx(String text, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
    }

    @Test
    @Order(4)
    void inRoundTwoThreePassAndTheFourthGoesToAPerson() {
        App.Ran ran = done("batch", "audit", BATCH, "--by", "李明", "--out", folder.resolve("审核2"));
        assertThat(ran.out()).contains("新审核 4 份");
        String shown = done("batch", "show", BATCH).out();
        assertThat(of(shown, "桐坪镇"))
                .contains("第2次")
                .contains("77→100")
                .contains("优秀")
                .contains("通过");
        assertThat(of(shown, "白石镇")).contains("62→97").contains("通过");
        assertThat(of(shown, "红枫岭瑶族乡")).contains("77.5→100").contains("通过");
        assertThat(of(shown, FOURTH)).contains("81.5→97.5").contains("待复核（1项有");
        assertThat(shown.lines().filter(line -> line.contains("第2次"))).hasSize(4);
        assertThat(shown.lines().filter(line -> line.contains("第2次") && line.contains(" 通过")))
                .hasSize(3);
    }

    @Test
    @Order(5)
    void whatWasClaimedAndNotDoneIsCalledOutAndTheDisputeStandsBesideIt() {
        assertThat(done("batch", "compare", BATCH, FOURTH).out().replaceAll("[\\s\u3000]+", ""))
                .contains("第1次81.5分（退回补正）→第2次97.5分（通过），现为待复核")
                .contains("已整改5项，未整改2项，新增0项，复发0项，其中有异议待人工核实1项")
                .contains("【未整改】C1法治建设领导机构1→1分称已整改，未见变化；所填“整改后原文”在报告里没有找到")
                .contains("【未整改·待核实】E4合法性审查与规范性文件管理1.5→1.5分有异议：" + DISPUTE + "，转人工核实")
                .contains("［删：清水］［增：石桥铺］镇");
        assertThat(done("batch", "compare", BATCH, "桐坪镇").out()).contains("已整改10项，未整改0项，新增0项，复发0项");
    }

    @Test
    @Order(6)
    void theWorkbookOfTheSecondRoundTellsTheSame() throws Exception {
        List<String> rows = rows(folder.resolve("审核2/审核表.xlsx"), "整改对比");
        assertThat(rows)
                .filteredOn(row -> row.contains("|未整改|") && row.contains("称已整改"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains(FOURTH).contains("C1 法治建设领导机构").contains("称已整改，未见变化"));
        assertThat(rows)
                .filteredOn(row -> row.contains("转人工核实"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).contains(FOURTH).contains("E4").contains(DISPUTE));
        assertThat(rows.stream().filter(row -> row.contains("|已整改|"))).hasSizeGreaterThan(40);
        assertThat(rows(folder.resolve("审核2/审核表.xlsx"), "汇总"))
                .anySatisfy(row -> assertThat(row).contains("有异议尚待人工核实").contains("石桥铺镇1项"));
    }

    private static List<String> rows(Path file, String name) throws IOException {
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet(name)) {
                StringBuilder words = new StringBuilder("|");
                row.forEach(
                        cell -> words.append(formatter.formatCellValue(cell)).append('|'));
                rows.add(words.toString());
            }
        }
        return rows;
    }

    @Test
    @Order(7)
    void anInspectorClosesTheDisputeWithAReason() throws Exception {
        Path file = folder.resolve("审核2/审核表.xlsx");
        score(file, FOURTH, "E4", 3, "");
        App.Ran silent = run("review", BATCH, "--from", file, "--take", "--by", "李明");
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.out()).contains("E4：改了复核得分，没有写理由").contains("什么都没有存");
        score(file, FOURTH, "E4", 3, "台账查实，63件都是合法性审查");
        Path saved = LibreOffice.convert(file, "xlsx:Calc MS Excel 2007 XML", office);
        assertThat(done("review", BATCH, "--from", saved, "--take", "--by", "李明")
                        .out())
                .contains("石桥铺镇 E4：机审 1.5，复核 3，理由：台账查实")
                .contains("已存入 1 处");
        String shown = done("batch", "show", BATCH).out();
        assertThat(of(shown, FOURTH)).contains("81.5→99").contains("通过").doesNotContain("待复核");
        assertThat(shown).contains("复核 石桥铺镇 E4：机审 1.5，复核 3（李明").doesNotContain("有异议");
        assertThat(done("batch", "compare", BATCH, FOURTH).out())
                .contains("已由李明复核：台账查实")
                .doesNotContain("现为待复核")
                .doesNotContain("转人工核实");
    }

    private static void score(Path file, String unit, String item, double score, String note) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet(unit);
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(item)) {
                    row.getCell(REVIEW).setCellValue(score);
                    row.getCell(NOTE).setCellValue(note);
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    @Test
    @Order(8)
    void theFinalResultsAreVerifiedAndTheArchiveIsWhole() throws Exception {
        Path last = folder.resolve("审核3");
        assertThat(done("batch", "audit", BATCH, "--out", last).out()).contains("没有重复审核");
        App.Ran results = done("verify", last.resolve("results.json"));
        assertThat(results.out()).contains("石桥铺镇（修改）.docx：文件与档案一致").contains("都一致");
        App.Ran workbook = done("verify", last.resolve("审核表.xlsx"));
        assertThat(workbook.out()).contains("石桥铺镇：审核表的数字与档案一致").contains("都一致");
        assertThat(rows(last.resolve("审核表.xlsx"), "汇总"))
                .anySatisfy(
                        row -> assertThat(row).contains(FOURTH).contains("99").contains("通过"));
        assertThat(done("archive", "verify").out()).contains("完整");
    }

    @Test
    @Order(9)
    void aBackupBroughtBackShowsTheSameBatch() {
        Path backup = folder.resolve("档案备份.zip");
        done("archive", "backup", backup);
        Path other = folder.resolve("另一份档案");
        App.Ran restored = App.run("archive", "restore", backup, "--archive", other);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(App.run("archive", "verify", "--archive", other).code()).isZero();
        assertThat(App.run("batch", "show", BATCH, "--archive", other).out())
                .isEqualTo(done("batch", "show", BATCH).out());
        assertThat(App.run("batch", "compare", BATCH, "--archive", other).out())
                .isEqualTo(done("batch", "compare", BATCH).out());
    }

    /** The lines of the table that are about a unit, with what is wrapped out of sight of spaces. */
    private static String of(String shown, String unit) {
        List<String> lines = shown.lines().toList();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(unit + " ")) {
                found.append(lines.get(i)).append('\n');
                for (int j = i + 1; j < lines.size() && lines.get(j).startsWith(" "); j++) {
                    found.append(lines.get(j)).append('\n');
                }
            }
        }
        return found.toString();
    }
}
