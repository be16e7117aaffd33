package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** facts: one JSON object a line, and every quote is where it says. */
class FactsCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyQuoteOfEverySampleStandsAtItsOffsets() throws Exception {
        App.Ran ran = App.run("facts", App.SAMPLES);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines.size()).isEqualTo(12);
        for (String line : lines) {
            JsonNode facts = new JsonMapper().readTree(line);
            String text = new DocumentReader()
                    .read(App.SAMPLES.resolve(facts.get("source").asString()))
                    .text();
            assertThat(checked(facts, text)).as(facts.get("source").asString()).isGreaterThan(10);
            facts.get("sections")
                    .forEach(s ->
                            assertThat(span(s, text)).contains(s.get("heading").asString()));
        }
    }

    /** Checks every object that has a quote, at any depth, and counts them. */
    private static int checked(JsonNode node, String text) {
        int quotes = 0;
        if (node.has("quote")) {
            assertThat(span(node, text)).isEqualTo(node.get("quote").asString());
            quotes++;
        }
        for (JsonNode child : node) {
            quotes += checked(child, text);
        }
        return quotes;
    }

    private static String span(JsonNode node, String text) {
        return text.substring(node.get("start").asInt(), node.get("end").asInt());
    }

    @Test
    void aFileTakesTheLinesWhenOneIsNamed() throws Exception {
        Path file = folder.resolve("新建/事实.jsonl");
        App.Ran ran = App.run("facts", App.sample("长滩乡"), "--out", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(App.run("facts", App.sample("长滩乡")).out());
        assertThat(App.filesIn(folder)).containsExactly("新建/事实.jsonl");
    }

    @Test
    void aFileThatIsNoReportIsToldOnStandardErrorOnly() throws Exception {
        App.Ran ran = App.run("facts", App.REFUSED, App.sample("长滩乡"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().count()).isEqualTo(1);
        assertThat(ran.sentences()).hasSize(3).allMatch(s -> s.matches("未审核 .+\\.txt：.+。"));
    }

    @Test
    void theTableHoldsEveryQuoteUnderItsSection() throws Exception {
        Path report = App.sample("长滩乡");
        App.Ran ran = App.run("facts", "--table", report);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("══ " + report.getFileName()).contains("\n单位：长滩乡");
        assertThat(ran.out().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(100));
        JsonNode facts = new JsonMapper().readTree(App.run("facts", report).out());
        String packed = packed(ran.out());
        int seen = 0;
        for (String kind : List.of("counts", "frequencies", "mentions")) {
            for (JsonNode fact : facts.get(kind)) {
                String section = fact.get("section").asString();
                assertThat(ran.out()).contains("── " + (section.isEmpty() ? "第一个标题之前" : section));
                seen++;
            }
        }
        for (JsonNode count : facts.get("counts")) {
            assertThat(packed)
                    .contains(packed(
                            count.get("value").asString() + count.get("unit").asString()));
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void severalTablesStandOneAfterTheOtherAndGoToAFileToo() throws Exception {
        Path file = folder.resolve("事实.txt");
        App.Ran ran = App.run("facts", App.sample("长滩乡"), App.sample("云岭镇"), "--table", "--out", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file).lines().filter(line -> line.startsWith("══ ")))
                .hasSize(2);
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
