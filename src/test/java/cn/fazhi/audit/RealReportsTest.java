package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real reports that lie beside the project, as read and scored by hand; skipped where they are absent. */
class RealReportsTest {

    private static final Path SHARED = Path.of(System.getProperty("shared.dir", "../shared"));
    private static final Path REPORTS = SHARED.resolve("reports");
    private static final Path GOLD = SHARED.resolve("gold/facts.json");
    private static final Map<String, Outcome.Audited> AUDITED = new TreeMap<>();

    @BeforeEach
    void onlyWhereTheReportsAre() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS) && Files.isRegularFile(GOLD), "the real reports are not here: " + SHARED);
        if (AUDITED.isEmpty()) {
            try (Stream<Path> files = Files.list(REPORTS)) {
                files.sorted().forEach(f -> AUDITED.put(f.getFileName().toString(), Ours.audited(Ours.read(f))));
            }
        }
    }

    @Test
    void factsAreReadAsByHand() throws IOException {
        JsonNode gold = new JsonMapper().readTree(Files.readString(GOLD));
        GoldScore score = new GoldScore();
        gold.propertyNames().stream().sorted().forEach(name -> {
            assertThat(AUDITED).as("the report read by hand is here").containsKey(name);
            score.compare(name, gold.get(name), AUDITED.get(name).facts());
        });
        SoftAssertions all = new SoftAssertions();
        all.assertThat(score.f1()).as("F1 of counts: %s", score.notes()).isGreaterThanOrEqualTo(0.97);
        all.assertThat(score.trapped()).as("traps: %s", score.notes()).isZero();
        all.assertThat(score.right()).as("other readings: %s", score.notes()).isEqualTo(score.asked());
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "001, A3 0, B3 4, B4 4, H1 3, H2 0, F1 6, F2 4, E1 0",
        "002, B4 0, D2 7, E3 4, F1 6",
        "003, D2 5, B1 4, B2 4, B3 4, B4 4, G1 2"
    })
    void itemsEarnWhatTheyEarnByHand(String number, ArgumentsAccessor row) {
        SoftAssertions all = new SoftAssertions();
        for (int i = 1; i < row.size(); i++) {
            String[] want = row.getString(i).split(" ");
            ItemVerdict got = Ours.item(report(number), want[0]);
            all.assertThat(got.score())
                    .as("%s %s：%s %s", number, want[0], got.reason(), quotes(got))
                    .isEqualTo(Double.parseDouble(want[1]));
        }
        all.assertAll();
    }

    @Test
    void eachSlipOfTheNameIsQuoted() {
        ItemVerdict a3 = Ours.item(report("001"), "A3");
        assertThat(a3.state()).isEqualTo(State.不符合);
        assertThat(quotes(a3)).contains("全乡", "我乡");
        assertThat(a3.evidence()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anAdviserWhoStandsOnlyInARuleIsNotEngagedAndTheReasonShowsTheRule() {
        ItemVerdict e1 = Ours.item(report("001"), "E1");
        assertThat(e1.state()).isEqualTo(State.不符合);
        assertThat(e1.reason() + quotes(e1)).contains("法律顾问");
    }

    @Test
    void aReportWithoutAPlanGoesBackToBeWrittenAnew() {
        Outcome.Audited report = report("002");
        assertThat(Ours.item(report, "B4").state()).isEqualTo(State.不符合);
        assertThat(report.scorecard().conclusion()).isEqualTo("退回重报");
        assertThat(Ours.item(report, "H3").score()).isGreaterThanOrEqualTo(2);
        ItemVerdict a4 = Ours.item(report, "A4");
        assertThat(a4.reason() + quotes(a4)).containsAnyOf("二是届", "200余分");
    }

    @Test
    void partsThatDoNotAddUpAreARedFlag() {
        Outcome.Audited report = report("003");
        assertThat(report.scorecard().redFlags())
                .filteredOn(f -> f.item().id().equals("X1"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.reason()).contains("394", "70", "364");
                    assertThat(f.level()).isEqualTo(RedFlag.Level.RETURN);
                });
        ItemVerdict a4 = Ours.item(report, "A4");
        assertThat(a4.reason() + quotes(a4)).contains("bookmark");
    }

    @Test
    void sessionsAreCountedFromTheirDatesAndNotFromThePlan() {
        ItemVerdict d2 = Ours.item(report("003"), "D2");
        assertThat(quotes(d2)).contains("3月20日", "4月3日", "7月24日").doesNotContain("不少于4次");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "004"})
    void figuresThatAgreeAreNoRedFlag(String number) {
        assertThat(report(number).scorecard().redFlags())
                .filteredOn(f -> f.item().id().equals("X1"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"001, 51.5", "002, 71.5", "003, 73.5"})
    void theTotalIsNearTheOneByHand(String number, double byHand) {
        Outcome.Audited report = report(number);
        List<String> items = new ArrayList<>();
        report.scorecard().items().forEach(v -> items.add(v.item().id() + " " + v.score()));
        report.scorecard().redFlags().forEach(f -> items.add(f.item().id() + " -" + f.deduction()));
        assertThat(report.scorecard().total()).as("%s", items).isCloseTo(byHand, within(4.0));
        assertThat(report.complete()).isTrue();
    }

    private static Outcome.Audited report(String number) {
        return AUDITED.entrySet().stream()
                .filter(e -> e.getKey().startsWith(number))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String quotes(ItemVerdict verdict) {
        return verdict.evidence().stream().map(Evidence::quote).toList().toString();
    }
}
