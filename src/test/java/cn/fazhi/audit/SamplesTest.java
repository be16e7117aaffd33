package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Flaws;
import cn.fazhi.audit.facts.Problems;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.workbook.AuditWorkbook;
import cn.fazhi.audit.workbook.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Audits every sample, writes the workbook, opens it again and compares it with what the samples' author expects. The differences of a sample
 * are told together.
 */
class SamplesTest {

    private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> LEVELS = Map.of("return", "退回", "deduct", "扣分", "review", "人工核实");

    @TempDir
    static Path folder;

    private static final Map<String, Outcome> OUTCOMES = new TreeMap<>();
    private static XSSFWorkbook book;

    @BeforeAll
    static void auditAndWrite() throws Exception {
        List<Path> files = new SubmissionFinder().find(List.of(Ours.SAMPLES, Ours.EXPECTED.resolve("refused")));
        List<Outcome> outcomes = Batch.audit(Ours.AUDITOR, files, 2, done -> {});
        outcomes.forEach(o -> OUTCOMES.put(o.source(), o));
        AuditWorkbook.writeAll(
                outcomes,
                Ours.RULES.ruleBase().checklist(),
                new Stamp("1.0.0", TIME),
                Ours.RULES.extractor().topics(),
                folder);
        try (InputStream in = Files.newInputStream(folder.resolve("审核表.xlsx"))) {
            book = new XSSFWorkbook(in);
        }
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Ours.SAMPLES)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    static List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(Ours.EXPECTED.resolve("refused"))) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    @Test
    void thereAreAtLeastTenSamplesAndEachSaysWhatItShouldScore() throws IOException {
        assertThat(samples())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(file ->
                        assertThat(expected(file).get("source").asString()).isEqualTo(file.toString()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSheetShowsWhatTheSampleShouldScore(Path file) {
        JsonNode want = expected(file);
        ScoreSheet sheet = ScoreSheet.of(book, file.toString());
        SoftAssertions all = new SoftAssertions();
        for (Item item : Ours.RULES.ruleBase().checklist().items()) {
            item(all, sheet, item, want.get("items").get(item.id()));
        }
        for (Item flag : Ours.RULES.ruleBase().checklist().redFlags()) {
            redFlag(all, sheet, flag.id(), want.get("redFlags").get(flag.id()));
        }
        number(all, sheet, "折算合计", want.get("earned"));
        number(all, sheet, "扣分", want.get("deducted"));
        number(all, sheet, "总分", want.get("total"));
        all.assertThat(sheet.words("等级", "最终得分")).as("等级").isEqualTo(words(want, "grade"));
        all.assertThat(sheet.words("结论", "最终得分")).as("结论").isEqualTo(words(want, "conclusion"));
        all.assertAll();
    }

    private static void item(SoftAssertions all, ScoreSheet sheet, Item item, JsonNode want) {
        String id = item.id();
        boolean judged = !want.get("points").isNull();
        String points = judged ? ScoreSheet.plain(want.get("points").asDouble()) : "—";
        String told = id + "：" + sheet.words(id, "得分/扣分原因");
        all.assertThat(sheet.words(id, "机审得分")).as(told).isEqualTo(points);
        all.assertThat(sheet.words(id, "最终得分")).as(told).isEqualTo(points);
        all.assertThat(sheet.words(id, "分值")).as(id).isEqualTo(ScoreSheet.plain(item.points()));
        all.assertThat(sheet.words(id, "分值"))
                .as(id)
                .isEqualTo(ScoreSheet.plain(want.get("max").asDouble()));
        all.assertThat(sheet.words(id, "判定")).as(told).isEqualTo(words(want, "state"));
        all.assertThat(sheet.words(id, "得分/扣分原因")).as(id).isNotBlank();
    }

    private static void redFlag(SoftAssertions all, ScoreSheet sheet, String id, JsonNode want) {
        double deduction = want == null ? 0 : want.get("deduction").asDouble();
        String level = want == null ? "未发现" : LEVELS.get(words(want, "level"));
        List<String> told =
                sheet.all(id, "得分/扣分原因").stream().map(ScoreSheet::shown).toList();
        all.assertThat(sheet.number(id, "机审得分")).as("%s：%s", id, told).isEqualTo(deduction);
        all.assertThat(sheet.all(id, "判定"))
                .as("%s：%s", id, told)
                .extracting(ScoreSheet::shown)
                .containsOnly(level);
    }

    private static void number(SoftAssertions all, ScoreSheet sheet, String row, JsonNode want) {
        all.assertThat(sheet.words(row, "最终得分")).as(row).isEqualTo(ScoreSheet.plain(want.asDouble()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pointsRestOnTheWordsTheAuthorHadInMind(Path file) {
        JsonNode want = expected(file);
        Outcome.Audited got = audited(file);
        Document document = Ours.read(Ours.SAMPLES.resolve(file));
        SoftAssertions all = new SoftAssertions();
        got.scorecard().items().forEach(verdict -> {
            JsonNode item = want.get("items").get(verdict.item().id());
            if (item.has("quote") && verdict.score() > 0) {
                rests(all, document, verdict.item().id(), verdict.evidence(), words(item, "quote"));
            }
        });
        got.scorecard().redFlags().forEach(flag -> {
            JsonNode fired = want.get("redFlags").get(flag.item().id());
            if (fired != null) {
                fired.get("quotes")
                        .forEach(q -> rests(all, document, flag.item().id(), flag.evidence(), q.asString()));
            }
        });
        all.assertAll();
    }

    private static void rests(SoftAssertions all, Document document, String id, List<Evidence> evidence, String quote) {
        String text = document.text();
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            places.add(at);
        }
        all.assertThat(places).as("%s: “%s” stands in the report", id, quote).isNotEmpty();
        all.assertThat(evidence)
                .as("%s: each quote stands where it says", id)
                .allMatch(e -> text.substring(e.start(), e.end()).equals(e.quote()));
        boolean rests = evidence.stream()
                .anyMatch(e -> places.stream()
                        .anyMatch(at -> sharesASentence(text, e, at, at + quote.length()) || isBelow(e, quote)));
        all.assertThat(rests)
                .as("%s rests on “%s”, not only on %s", id, quote, quotes(evidence))
                .isTrue();
    }

    /** The author and the program may cut a sentence differently. */
    private static boolean sharesASentence(String text, Evidence evidence, int from, int to) {
        int first = Math.max(evidence.start(), from);
        int last = Math.min(evidence.end(), to);
        return first < last || !text.substring(last, first).matches("(?s).*[。！？；;\\n].*");
    }

    /** Where the author quotes a heading, words of that section will do. */
    private static boolean isBelow(Evidence evidence, String quote) {
        return evidence.section().endsWith(quote);
    }

    private static List<String> quotes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void figuresAreReadAndNothingElseIs(Path file) {
        JsonNode want = expected(file);
        List<Count> done = audited(file).facts().counts().stream()
                .filter(c -> c.scope() == Scope.DONE)
                .toList();
        SoftAssertions all = new SoftAssertions();
        want.get("counts")
                .forEach(c -> all.assertThat(told(done, topic(c)))
                        .as("%s", figure(c))
                        .contains(figure(c) + words(c, "unit") + " " + words(c, "qualifier")));
        want.get("traps")
                .forEach(t -> all.assertThat(done.stream().filter(d -> isFigure(d, t)))
                        .as("trap %s", figure(t))
                        .isEmpty());
        done.stream()
                .filter(d -> !named(d, want.get("counts")) && !named(d, want.get("optional")))
                .forEach(
                        d -> all.fail("figure that is none: %s %s", told(List.of(d), d.topic()), quotes(d.evidence())));
        all.assertAll();
    }

    private static boolean named(Count count, JsonNode figures) {
        for (JsonNode figure : figures) {
            if (isFigure(count, figure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(Count count, JsonNode want) {
        return count.topic().equals(topic(want))
                && count.value() == want.get("value").asDouble();
    }

    private static String topic(JsonNode figure) {
        return words(figure, "topic");
    }

    private static String figure(JsonNode figure) {
        return topic(figure) + " " + ScoreSheet.plain(figure.get("value").asDouble());
    }

    private static List<String> told(List<Count> counts, String topic) {
        return counts.stream()
                .filter(c -> c.topic().equals(topic))
                .map(c -> topic + " " + ScoreSheet.plain(c.value()) + c.measure() + " "
                        + c.qualifier().code())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headProblemsSlipsAndSumsAreReadAsTheAuthorWroteThem(Path file) {
        JsonNode want = expected(file);
        Facts facts = audited(file).facts();
        SoftAssertions all = new SoftAssertions();
        head(all, facts.report(), want);
        problems(all, facts.problems(), want.get("problems"));
        String text = Ours.read(Ours.SAMPLES.resolve(file)).text();
        slips(all, text, flaws(facts, "name-slip"), want.get("nameSlips"));
        slips(all, text, flaws(facts, "artefact"), want.get("artefacts"));
        sums(all, facts, want.get("sums"));
        all.assertAll();
    }

    private static void head(SoftAssertions all, Report report, JsonNode want) {
        Map<String, Function<Report, Object>> head = Map.of(
                "unit", Report::name,
                "unitType", Report::type,
                "year", r -> String.valueOf(r.year()),
                "addressee", r -> String.valueOf(r.addressee()),
                "signedOn", r -> String.valueOf(r.signedOn()));
        head.forEach((key, value) -> all.assertThat(value.apply(report)).as(key).isEqualTo(words(want, key)));
    }

    private static void problems(SoftAssertions all, Problems problems, JsonNode want) {
        String read = problems.all().stream().map(p -> p.toString()).collect(Collectors.joining("\n"));
        all.assertThat(problems.count()).as(read).isEqualTo(want.get("count").asInt());
        all.assertThat(problems.specific())
                .as("specific: %s", read)
                .isEqualTo(want.get("specific").asInt());
        all.assertThat(problems.caused())
                .as("caused: %s", read)
                .isEqualTo(want.get("caused").asInt());
        all.assertThat(problems.matched())
                .as("matched: %s", read)
                .isEqualTo(want.get("matched").asInt());
    }

    private static Flaws flaws(Facts facts, String kind) {
        return facts.flaws().stream()
                .filter(f -> f.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void slips(SoftAssertions all, String text, Flaws flaws, JsonNode want) {
        all.assertThat(flaws.count()).as("%s: %s", flaws.kind(), flaws.listed()).isEqualTo(want.size());
        want.forEach(slip -> {
            int from = text.indexOf(slip.asString());
            int to = from + slip.asString().length();
            all.assertThat(from)
                    .as("“%s” stands in the report", slip.asString())
                    .isNotNegative();
            all.assertThat(flaws.evidence())
                    .as("%s “%s”", flaws.kind(), slip.asString())
                    .anyMatch(e -> e.start() < to && from < e.end());
        });
    }

    private static void sums(SoftAssertions all, Facts facts, JsonNode want) {
        for (JsonNode sum : want) {
            List<Double> parts = new ArrayList<>();
            sum.get("parts").forEach(p -> parts.add(p.asDouble()));
            all.assertThat(facts.sums())
                    .as("sum %s", sum)
                    .anyMatch(s -> s.total() == sum.get("total").asDouble()
                            && s.holds() == sum.get("holds").asBoolean()
                            && s.parts().stream()
                                    .sorted()
                                    .toList()
                                    .equals(parts.stream().sorted().toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoSuchReportIsNotAuditedAndSaysWhy(Path file) {
        Outcome outcome = OUTCOMES.get(file.toString());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        String reason = ((Outcome.Refused) outcome).reason();
        assertThat(reason).endsWith("。").containsPattern("\\p{IsHan}{8}");
        List<String> shown = new ArrayList<>();
        for (Row row : book.getSheet("汇总")) {
            row.forEach(cell -> shown.add(ScoreSheet.shown(cell)));
        }
        assertThat(shown).contains(file.toString()).anyMatch(words -> words.contains(reason));
    }

    private static Outcome.Audited audited(Path file) {
        Outcome outcome = OUTCOMES.get(file.toString());
        assertThat(outcome).isInstanceOf(Outcome.Audited.class);
        return (Outcome.Audited) outcome;
    }

    private static JsonNode expected(Path file) {
        return Ours.yaml(Ours.EXPECTED.resolve(file.toString().replaceFirst("\\.[a-z]+$", ".yaml")));
    }

    /** A text of the expectation; "null" where it is empty. */
    private static String words(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? "null" : value.asString();
    }
}
