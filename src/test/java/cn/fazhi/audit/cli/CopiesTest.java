package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.planted.Copier;
import cn.fazhi.audit.planted.Originals;
import cn.fazhi.audit.planted.Planted;
import cn.fazhi.audit.planted.Township;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies among submissions, from the command line to the sheets. */
class CopiesTest {

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void hand() throws IOException {
        reports = Files.createDirectory(folder.resolve("报送"));
        for (int i = 0; i < 6; i++) {
            write(reports, Originals.report(i));
        }
    }

    @Test
    void independentReportsHaveNoFindingAndASheetThatSaysSo() throws IOException {
        JsonNode results = audit();
        assertThat(results.at("/shared/batch")).isEmpty();
        assertThat(flags(results, "X2")).isEmpty();
        try (XSSFWorkbook book = book()) {
            assertThat(words(book.getSheet("雷同比对"))).contains("共比对6份报告，没有发现雷同。");
            assertThat(book.getSheet("雷同对照")).isNull();
            assertThat(book.getSheet("沿用上年")).isNull();
        }
    }

    @Test
    void bothReportsOfAPairAreFlaggedNameEachOtherAndQuoteBoth() throws IOException {
        Planted copy = new Copier(0.2, 0.2, 1).copy(Originals.report(2), Township.of(50));
        write(reports, copy);
        JsonNode results = audit();
        List<JsonNode> flags = flags(results, "X2");
        assertThat(flags).hasSize(2);
        String original = Originals.report(2).township().name();
        assertThat(flags).allSatisfy(f -> {
            assertThat(f.get("deduction").asDouble()).isEqualTo(10);
            assertThat(f.get("level").asString()).isEqualTo("return");
            assertThat(f.get("evidence")).isNotEmpty();
        });
        assertThat(flags).anySatisfy(f -> assertThat(f.get("reason").asString()).startsWith("与" + original + "雷同"));
        assertThat(flags)
                .anySatisfy(f -> assertThat(f.get("reason").asString())
                        .startsWith("与" + copy.township().name() + "雷同")
                        .contains("本报告：“")
                        .contains(copy.township().name() + "：“"));
        assertThat(results.at("/shared/batch")).hasSize(1);
        assertThat(results.at("/shared/batch/0/verdict").asString()).isEqualTo("扣10分，退回");
    }

    @Test
    void theSheetsShowThePairTheMatrixAndThePassagesWithBoldRuns() throws IOException {
        write(reports, new Copier(0.2, 0.2, 1).copy(Originals.report(2), Township.of(50)));
        audit();
        try (XSSFWorkbook book = book()) {
            assertThat(words(book.getSheet("雷同比对")))
                    .contains("单凭文字分不清", "扣10分，退回", Township.of(50).name());
            assertThat(words(book.getSheet("雷同矩阵"))).contains("格中为左边单位");
            XSSFSheet passages = book.getSheet("雷同对照");
            int bold = 0;
            for (Row row : passages) {
                XSSFCell cell = (XSSFCell) row.getCell(1);
                if (cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                    var text = cell.getRichStringCellValue();
                    for (int k = 0; k < text.numFormattingRuns(); k++) {
                        var font = text.getFontOfFormattingRun(k);
                        bold += font != null && font.getBold() ? text.getLengthOfFormattingRun(k) : 0;
                    }
                }
            }
            assertThat(bold).as("characters in bold").isGreaterThan(300);
        }
    }

    @Test
    void aReportCopiedThroughoutIsShownParagraphByParagraphAndNothingIsCutOff() throws IOException {
        Township copier = Township.of(52);
        String stem = Originals.report(2).township().stem();
        List<String> paragraphs = Originals.report(2).paragraphs().stream()
                .map(p -> p.replace(stem, copier.stem()))
                .toList();
        write(reports, new Planted(copier, paragraphs));
        assertThat(audit().at("/shared/batch/0/percent").asDouble()).isEqualTo(100);
        try (XSSFWorkbook book = book()) {
            String words = words(book.getSheet("雷同对照"));
            assertThat(words).doesNotContain("过长，已截断");
            assertThat(paragraphs.stream().filter(p -> p.length() > 60))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(p -> assertThat(words).contains(p.substring(20, 50)));
        }
    }

    @Test
    void theResultIsTheSameWithOneJobAndWithFour() throws IOException {
        write(reports, new Copier(0.3, 0.3, 1).copy(Originals.report(1), Township.of(51)));
        App.run("audit", reports, "--jobs", 1, "--out", folder.resolve("一"));
        App.run("audit", reports, "--jobs", 4, "--out", folder.resolve("四"));
        assertThat(Files.readAllBytes(folder.resolve("四/results.json")))
                .isEqualTo(Files.readAllBytes(folder.resolve("一/results.json")));
    }

    @Test
    void lastYearsReportOfTheSameUnitIsComparedAndItsFiguresAreListed() throws IOException {
        Path before = Files.createDirectory(folder.resolve("上年"));
        Planted now = Originals.report(3);
        List<String> earlier = now.paragraphs().stream()
                .map(p -> p.replace("2024", "2023").replace("2025", "2024"))
                .toList();
        write(before, new Planted(now.township(), earlier));
        JsonNode results = audit("--last-year", before);
        List<JsonNode> flags = flags(results, "X3");
        assertThat(flags).singleElement().satisfies(f -> {
            assertThat(f.get("deduction").asDouble()).isEqualTo(10);
            assertThat(f.get("reason").asString()).contains("沿用本单位上年报告：自有文字的100%");
        });
        assertThat(results.at("/shared/lastYear")).hasSize(1);
        try (XSSFWorkbook book = book()) {
            assertThat(words(book.getSheet("沿用上年")))
                    .contains("找到上年报告的有1份", now.township().name());
        }
    }

    @Test
    void anOutlineThatASuperiorIssuedDoesNotCount() throws IOException {
        String given = String.join("", Originals.report(90).paragraphs().subList(4, 7));
        for (int i = 0; i < 2; i++) {
            List<String> paragraphs = new ArrayList<>(Originals.report(i).paragraphs());
            paragraphs.add(5, given);
            write(reports, new Planted(Originals.report(i).township(), paragraphs));
        }
        assertThat(flags(audit(), "X2")).hasSize(2);
        Path outline = folder.resolve("提纲.txt");
        Files.writeString(outline, "法治政府建设年度报告提纲\n" + given + "\n");
        assertThat(flags(audit("--outline", outline), "X2")).isEmpty();
    }

    @Test
    void anotherUnitOfTheBatchWhereTheOwnShouldStandIsASlip() throws IOException {
        List<String> paragraphs = new ArrayList<>(Originals.report(4).paragraphs());
        String other = Originals.report(5).township().stem();
        paragraphs.add(5, "围绕建设平安" + other + "，包村干部逐户走访了留守老人，把防火常识讲到了灶台边。");
        write(reports, new Planted(Originals.report(4).township(), paragraphs));
        assertThat(flags(audit(), "X4"))
                .singleElement()
                .satisfies(f -> assertThat(f.get("reason").asString()).contains("平安" + other));
    }

    @Test
    void theSameReportHandedInTwiceIsNoCopy() throws IOException {
        Files.writeString(reports.resolve("再报一次.txt"), Originals.report(0).text());
        JsonNode results = audit();
        assertThat(flags(results, "X2")).isEmpty();
        assertThat(results.at("/shared/batch/0/percent").asDouble()).isEqualTo(100);
        assertThat(results.at("/shared/batch/0/verdict").asString()).startsWith("同一单位的两份报告");
    }

    @Test
    void aMissingOutlineOrFolderIsAMistakeOfTheCommand() {
        assertThat(App.run("audit", reports, "--outline", folder.resolve("没有.docx"), "--out", folder)
                        .code())
                .isEqualTo(2);
        assertThat(App.run("audit", reports, "--last-year", folder.resolve("没有"), "--out", folder)
                        .code())
                .isEqualTo(2);
    }

    private JsonNode audit(Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("audit", reports, "--out", folder.resolve("结果")));
        words.addAll(List.of(more));
        App.Ran ran = App.run(words.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return new JsonMapper().readTree(Files.readString(folder.resolve("结果/results.json")));
    }

    private static List<JsonNode> flags(JsonNode results, String id) {
        List<JsonNode> flags = new ArrayList<>();
        results.get("reports")
                .forEach(r -> r.get("redFlags").forEach(f -> {
                    if (f.get("id").asString().equals(id)) {
                        flags.add(f);
                    }
                }));
        return flags;
    }

    private XSSFWorkbook book() throws IOException {
        return (XSSFWorkbook)
                WorkbookFactory.create(folder.resolve("结果/审核表.xlsx").toFile(), null, true);
    }

    private static String words(XSSFSheet sheet) {
        StringBuilder words = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                words.append(cell).append('\n');
            }
        }
        return words.toString();
    }

    private static void write(Path folder, Planted report) throws IOException {
        Files.writeString(folder.resolve(report.township().name() + ".txt"), report.text());
    }
}
