package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** results.json: the names and their order are a contract with scripts, and the same inputs give the same bytes. */
class ResultsContractTest {

    @TempDir
    static Path folder;

    private static App.Ran one;
    private static JsonNode results;

    @BeforeAll
    static void auditTheSamples() throws IOException {
        one = App.run("audit", App.SAMPLES, App.REFUSED, "--jobs", 1, "--out", folder.resolve("一"));
        results = new JsonMapper().readTree(Files.readString(folder.resolve("一/results.json")));
    }

    @Test
    void theResultsAreTheWorkbookAndTheJson() {
        assertThat(one.code()).as(one.err()).isEqualTo(1);
        assertThat(App.filesIn(folder.resolve("一"))).containsExactlyInAnyOrder("审核表.xlsx", "results.json");
        assertThat(one.out()).contains("已写出：" + folder.resolve("一/审核表.xlsx"));
    }

    @Test
    void everyFileIsThereInTheOrderOfThePaths() throws IOException {
        List<String> names = new ArrayList<>();
        results.get("reports").forEach(r -> names.add(r.get("source").asString()));
        assertThat(names).hasSize(15).doesNotHaveDuplicates().containsAll(names(App.SAMPLES));
        assertThat(names).containsAll(names(App.REFUSED));
    }

    @Test
    void theContractsKeysStandInTheirOrder() {
        assertThat(keys(results)).containsExactly("rules", "engine", "reports", "shared");
        assertThat(results.at("/rules/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(results.at("/engine/version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        for (JsonNode report : results.get("reports")) {
            if (report.get("status").asString().equals("refused")) {
                assertThat(keys(report)).containsExactly("source", "sha256", "status", "refusal");
                assertThat(report.get("refusal").asString()).endsWith("。");
                continue;
            }
            assertOrder(
                    report,
                    "source",
                    "sha256",
                    "unit",
                    "unitType",
                    "year",
                    "status",
                    "refusal",
                    "items",
                    "redFlags",
                    "total",
                    "grade",
                    "conclusion",
                    "facts");
            assertThat(report.get("status").asString()).isEqualTo("audited");
            assertThat(report.get("refusal").isNull()).isTrue();
            assertThat(report.get("sha256").asString()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void everyItemStandsOnceWithStateReasonAndEvidence() {
        Set<String> states = Set.of("符合", "部分符合", "不符合", "不适用", "人工核实", "未判断");
        for (JsonNode report : audited()) {
            List<String> ids = new ArrayList<>();
            for (JsonNode item : report.get("items")) {
                assertOrder(item, "id", "points", "score", "state", "reason", "advice", "nextTier", "evidence");
                assertThat(states).contains(item.get("state").asString());
                assertThat(item.get("reason").asString()).isNotBlank();
                ids.add(item.get("id").asString());
                item.get("evidence").forEach(ResultsContractTest::assertEvidence);
            }
            assertThat(ids).hasSize(30).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void redFlagsHaveALevelAndAreThere() {
        int flags = 0;
        for (JsonNode report : audited()) {
            for (JsonNode flag : report.get("redFlags")) {
                assertOrder(flag, "id", "deduction", "level", "undecided", "reason", "evidence");
                assertThat(flag.get("level").asString()).isIn("return", "deduct", "review");
                flag.get("evidence").forEach(ResultsContractTest::assertEvidence);
                flags++;
            }
        }
        assertThat(flags).as("samples with red flags").isPositive();
    }

    @Test
    void factsHaveTheKeysOfTheVocabulary() {
        for (JsonNode report : audited()) {
            assertOrder(
                    report.get("facts"),
                    "report",
                    "sections",
                    "counts",
                    "frequencies",
                    "mentions",
                    "problems",
                    "measures",
                    "sums");
            report.at("/facts/counts")
                    .forEach(c ->
                            assertOrder(c, "topic", "value", "unit", "qualifier", "scope", "quote", "start", "end"));
        }
    }

    @Test
    void theSameInputsGiveTheSameBytesWhateverTheJobs() throws IOException {
        byte[] first = Files.readAllBytes(folder.resolve("一/results.json"));
        for (Object jobs : new Object[] {4, 1}) {
            Path out = folder.resolve("再" + jobs);
            App.run("audit", App.REFUSED, App.SAMPLES, "--jobs", jobs, "--out", out);
            assertThat(Files.readAllBytes(out.resolve("results.json")))
                    .as("--jobs " + jobs)
                    .isEqualTo(first);
        }
    }

    @Test
    void jsonPutsTheResultsAndNothingElseOnStandardOutput() throws IOException {
        Path out = folder.resolve("json");
        App.Ran ran = App.run("audit", App.sample("云岭镇"), "--json", "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out().strip())
                .isEqualTo(Files.readString(out.resolve("results.json"), StandardCharsets.UTF_8)
                        .strip());
        assertThat(new JsonMapper().readTree(ran.out()).get("reports")).hasSize(1);
        assertThat(out.resolve("审核表.xlsx")).exists();
    }

    private static List<JsonNode> audited() {
        List<JsonNode> audited = new ArrayList<>();
        results.get("reports").forEach(r -> {
            if (r.has("items")) {
                audited.add(r);
            }
        });
        assertThat(audited.size()).isEqualTo(12);
        return audited;
    }

    private static void assertEvidence(JsonNode evidence) {
        assertOrder(evidence, "quote", "start", "end", "paragraph", "section");
        int length = evidence.get("end").asInt() - evidence.get("start").asInt();
        assertThat(evidence.get("quote").asString()).hasSize(length).isNotBlank();
    }

    /** The names must stand in this order; others may stand between them. */
    private static void assertOrder(JsonNode object, String... names) {
        List<String> keys = new ArrayList<>(keys(object));
        keys.retainAll(List.of(names));
        assertThat(keys).containsExactly(names);
    }

    private static List<String> keys(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
