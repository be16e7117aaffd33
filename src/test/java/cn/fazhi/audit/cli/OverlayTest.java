package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county's own provisions over the shared rule base. */
class OverlayTest {

    private static final String PROVISIONS = """
            name: 云岭县2025年补充规定
            changes:
              - item: D2
                rule: 全年集体学法4次及以上
                as: 全年集体学法6次及以上
                when: {times: 6}
                reason: "全年集体学法{times}次，达到本县要求的6次：{quotes}。"
                next: "再有{6-times}次集体学法"
                why: 云法办〔2025〕3号
                date: 2025-01-10
              - item: F4
                off: true
                why: 本县另行组织宪法宣传周考核
                date: 2025-01-10
              - item: D2
                advice: 按本县学法计划补足6次。
                why: 云法办〔2025〕3号
                date: 2025-01-10
            """;

    @TempDir
    Path folder;

    @Test
    void aThresholdAWordingAndAnItemAreOverriddenAndTheWorkbookSaysSo() throws Exception {
        Path own = overlay(PROVISIONS);
        Path report = report();
        JsonNode before = audited(report, App.RULES.toString(), "before");
        JsonNode after = audited(report, App.RULES + "," + own, "after");
        assertThat(item(before, "D2").get("score").asDouble()).isEqualTo(7);
        assertThat(item(after, "D2").get("score").asDouble()).isLessThan(7);
        assertThat(item(after, "D2").get("nextTier").asString()).contains("集体学法");
        assertThat(item(after, "D2").get("advice").asString()).isEqualTo("按本县学法计划补足6次。");
        assertThat(item(after, "F4").get("state").asString()).isEqualTo("不适用");
        assertThat(item(after, "F4").get("reason").asString())
                .isEqualTo("本县不考核本项：本县另行组织宪法宣传周考核（2025-01-10起，云岭县2025年补充规定）。");
        assertThat(item(before, "F4").get("state").asString()).isNotEqualTo("不适用");
        List<String> cells = cells(folder.resolve("after/审核表.xlsx"));
        assertThat(cells)
                .contains("六、本县补充规定（在通用规则库之上的调整）")
                .anyMatch(c -> c.contains("“全年集体学法4次及以上”的界线 times：4 → 6"))
                .anyMatch(c -> c.contains("停用：考核 → 不考核"))
                .anyMatch(c -> c.contains("（本县停用）"))
                .anyMatch(c -> c.contains("（本县有调整，见“说明”）"));
        assertThat(cells(folder.resolve("before/审核表.xlsx"))).noneMatch(c -> c.contains("本县补充规定"));
    }

    @Test
    void theSharedRuleBaseIsLeftAlone() throws IOException {
        String before = Files.readString(App.RULES.resolve("checklist/D-study/D2-sessions.drl"));
        App.run("rules", "check", "--rules", App.RULES + "," + overlay(PROVISIONS));
        assertThat(Files.readString(App.RULES.resolve("checklist/D-study/D2-sessions.drl")))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item: B1, off: true                                   | 必查项
            item: X1, off: true                                   | 必查项
            item: D9, off: true                                   | 没有“D9”这一项
            item: D2, ponts: 3                                    | 不认识“ponts”，是不是“points”
            item: D2, rule: 全年学法九次, points: 3               | 没有规则“全年学法九次”
            item: D2, points: 3                                   | 指明是哪一档
            item: D2, rule: 全年集体学法4次及以上, points: 多     | 后面应是数字
            item: D2, rule: 全年集体学法4次及以上, when: {tims: 5} | 有0处
            chapter: Q, points: 3                                 | 应是 checklist.yaml 里有的
            item: D2, off: true, advice: 多学                     | 停用一项时不能再改别的
            """)
    void whatCannotBeOverriddenIsToldWithItsLine(String change, String sentence) throws IOException {
        Path own = overlay("name: 试\nchanges:\n  - item: D1\n    advice: 多学。\n    why: 甲\n    date: 2025-01-01\n  - {"
                + change + ", why: 某文件, date: 2025-01-10}\n");
        App.Ran ran = App.run("rules", "check", "--rules", App.RULES + "," + own);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("overlay.yaml").contains("7").contains(sentence);
    }

    @Test
    void aChangeWithoutGroundsOrDateIsRefused() throws IOException {
        App.Ran ran = App.run(
                "rules",
                "check",
                "--rules",
                App.RULES + "," + overlay("name: 试\nchanges:\n  - item: F4\n    off: true\n"));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("why").contains("date");
    }

    @Test
    void pointsThatNoLongerAddUpAreTold() throws IOException {
        App.Ran ran = App.run("rules", "check", "--rules", App.RULES + "," + overlay("""
                        name: 试
                        changes:
                          - {chapter: D, points: 15, why: 某文件, date: 2025-01-10}
                        """));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("合计101分");
    }

    @Test
    void aRuleFileInTheOverlayIsRefused() throws IOException {
        Path own = overlay(PROVISIONS);
        Files.createDirectories(own.resolve("checklist/D-study"));
        Files.writeString(own.resolve("checklist/D-study/D2-sessions.drl"), "rule \"D2 x\" when then end");
        App.Ran ran = App.run("rules", "check", "--rules", App.RULES + "," + own);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("补充规定里不能有这个文件");
    }

    @Test
    void aChangedItemNeedsExamplesOfTheCountysOwn() throws IOException {
        Path own = overlay("""
                name: 试
                changes:
                  - {item: D2, rule: 全年集体学法4次及以上, as: 全年学法达标, why: 某文件, date: 2025-01-10}
                """);
        String rules = App.RULES + "," + own;
        App.Ran without = App.run("rules", "check", "--rules", rules);
        assertThat(without.code()).isEqualTo(3);
        assertThat(without.out()).contains("“全年学法达标”").contains("在补充规定的文件夹里按同样的位置放一份");
        String examples = "checklist/D-study/D2-sessions.examples.yaml";
        Files.createDirectories(own.resolve(examples).getParent());
        Files.writeString(
                own.resolve(examples),
                Files.readString(App.RULES.resolve(examples)).replace("全年集体学法4次及以上", "全年学法达标"));
        App.Ran with = App.run("rules", "check", "--rules", rules);
        assertThat(with.code()).as(with.out()).isZero();
        assertThat(App.run("rules", "test", "D2", "--rules", rules).code()).isZero();
    }

    @Test
    void whatAnOverlayDoesToReportsCanBeCompared() throws Exception {
        App.Ran ran = App.run(
                "rules",
                "impact",
                "--from",
                App.RULES,
                "--to",
                App.RULES + "," + overlay(PROVISIONS),
                "--out",
                folder.resolve("影响.xlsx"),
                report());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("D2 集体学法次数").contains("全年集体学法4次及以上").contains("全年集体学法3次");
        assertThat(cells(folder.resolve("影响.xlsx"))).anyMatch(c -> c.contains(App.RULES + "," + folder));
    }

    @Test
    void aListOfWordsOfTheCountysOwnTakesThePlaceOfTheSharedOne() throws Exception {
        Path own = overlay("name: 试\nwords: {why: 某文件, date: 2025-01-10}\nchanges: []\n");
        Files.createDirectories(own.resolve("lexicon/wording"));
        Files.writeString(own.resolve("lexicon/wording/county-names.txt"), "河口乡\n");
        audited(report(), App.RULES + "," + own, "words");
        assertThat(cells(folder.resolve("words/审核表.xlsx")))
                .anyMatch(c -> c.contains("lexicon/wording/county-names.txt"));
    }

    /** A sample that has five sessions of study and names a law day. */
    private static Path report() throws IOException {
        try (Stream<Path> all = Files.list(App.SAMPLES)) {
            return all.filter(p -> p.toString().contains("红枫岭")).findFirst().orElseThrow();
        }
    }

    private Path overlay(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("overlay.yaml"), text);
        return own;
    }

    private JsonNode audited(Path report, String rules, String out) {
        App.Ran ran = App.run("audit", report, "--rules", rules, "--out", folder.resolve(out));
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve(out).resolve("results.json").toFile())
                .get("reports")
                .get(0);
    }

    private static JsonNode item(JsonNode report, String id) {
        for (JsonNode item : report.get("items")) {
            if (item.get("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id);
    }

    private static List<String> cells(Path workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(workbook.toFile().getPath())) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(cell.toString());
                    }
                }
            }
        }
        return cells;
    }
}
