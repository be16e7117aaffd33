package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.OfdFile;
import cn.fazhi.audit.document.PdfFile;
import cn.fazhi.audit.document.Typesetter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report of which some pages are pictures is audited, and nobody is told that it lacks what may stand on them. */
class PartlyScannedTest {

    /** Items that judge slips of the text: what was found stays found, whatever other pages hold. */
    private static final Set<String> SLIPS = Set.of("A2", "A3", "A4");

    @TempDir
    Path folder;

    @Test
    void theNoticeStandsEverywhereAndWhatIsMissingGoesToAPerson() throws Exception {
        List<Typesetter.Sheet> sheets = sheets(App.sample("青溪乡"));
        Set<Integer> scanned = Set.of(sheets.size() - 1, sheets.size());
        Path reports = Files.createDirectory(folder.resolve("报送"));
        Files.write(reports.resolve("青溪乡.pdf"), PdfFile.of(sheets, scanned));
        Files.write(reports.resolve("青溪乡.ofd"), OfdFile.of(sheets, scanned));
        String notice = "第" + (sheets.size() - 1) + "、" + sheets.size() + "页是扫描图片，没有文字层，这部分没有读取，请对照原件人工核对。";

        App.Ran ran = App.run("audit", reports, "--out", folder.resolve("结果"));

        assertThat(ran.out()).contains("请留意 青溪乡.pdf：" + notice).contains("请留意 青溪乡.ofd：" + notice);
        JsonNode results = new JsonMapper().readTree(Files.readString(folder.resolve("结果/results.json")));
        for (JsonNode report : results.get("reports")) {
            assertThat(report.get("notices").toString()).contains(notice);
            assertThat(report.get("conclusion").asString()).isEqualTo("待复核");
            assertOpen(report, notice.substring(0, notice.indexOf('，')));
        }
        assertThat(results.get("reports").size()).isEqualTo(2);
        assertOnTheSheets(notice);
    }

    private static void assertOpen(JsonNode report, String what) {
        int open = 0;
        for (JsonNode item : report.get("items")) {
            boolean full = item.get("points").equals(item.get("score"));
            if (!full && !SLIPS.contains(item.get("id").asString())) {
                assertThat(item.get("state").asString())
                        .as(item.get("id").asString())
                        .isEqualTo("人工核实");
                assertThat(item.get("reason").asString()).contains(what + "，没有文字层，所缺内容可能写在其中，请对照原件人工核实。");
                open++;
            }
        }
        assertThat(open).as("the plan stands on the last pages").isPositive();
    }

    private void assertOnTheSheets(String notice) throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(folder.resolve("结果/审核表.xlsx").toFile().getPath())) {
            List<String> sheets = new ArrayList<>();
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> {
                    String shown = switch (cell.getCellType()) {
                        case STRING -> cell.getStringCellValue();
                        case FORMULA ->
                            cell.getCachedFormulaResultType() == org.apache.poi.ss.usermodel.CellType.STRING
                                    ? cell.getStringCellValue()
                                    : "";
                        default -> "";
                    };
                    if (shown.contains(notice)) {
                        sheets.add(sheet.getSheetName());
                    }
                    assertThat(shown).isNotIn("通过", "退回补正", "退回重报");
                }));
            }
            assertThat(sheets).startsWith("汇总", "汇总").hasSize(4);
        }
    }

    @Test
    void factsAndExplainSayItToo() throws Exception {
        List<Typesetter.Sheet> sheets = sheets(App.sample("青溪乡"));
        Path report = folder.resolve("青溪乡.pdf");
        Files.write(report, PdfFile.of(sheets, Set.of(sheets.size())));
        String notice = "第" + sheets.size() + "页是扫描图片，没有文字层，这部分没有读取，请对照原件人工核对。";
        assertThat(App.run("facts", report).out()).contains("\"notices\":[\"" + notice + "\"]");
        assertThat(App.run("facts", report, "--table").out().replaceAll("\\s", ""))
                .contains("请留意：" + notice);
        App.Ran explained = App.run("explain", report, "B4");
        assertThat(explained.out().replaceAll("\\s", ""))
                .contains("请留意：" + notice)
                .contains("人工核实");
        assertThat(App.run("facts", App.sample("青溪乡")).out()).doesNotContain("notices");
    }

    private static List<Typesetter.Sheet> sheets(Path sample) throws Exception {
        Document document = new DocumentReader().read(sample);
        Typesetter page = new Typesetter().size(16, 28).footer("— # —");
        document.paragraphs().forEach(p -> page.paragraph(document.textOf(p)));
        return page.sheets();
    }
}
