package cn.fazhi.audit.extract.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How well passages are read that were written without sight of the program, held against floor.yaml; the floors only ever rise. */
class AccuracyTest {

    private static final JsonNode FLOOR = Passage.yaml(Passage.FOLDER.resolve("floor.yaml"));
    private static final List<Passage> PASSAGES = Passage.all();
    private static final Scoreboard BOARD = new Scoreboard();
    private static final List<String> REFUSED = new ArrayList<>();

    @BeforeAll
    static void read() {
        Frame frame = Frame.load();
        for (Passage passage : PASSAGES) {
            Placed placed = Placed.of(passage, frame);
            if (Invented.EXTRACTOR.read(placed.document()) instanceof Extraction.Read read) {
                compare(passage, placed, read.facts(), BOARD);
            } else {
                REFUSED.add(passage.id());
            }
        }
        AccuracyReport.write(BOARD, PASSAGES);
    }

    static void compare(Passage passage, Placed placed, Facts read, Scoreboard board) {
        FigureComparison.compare(passage, placed, read, board);
        OtherComparison.compare(passage, placed, read, board);
        StructureComparison.compare(passage, placed, read, board);
    }

    @Test
    void everyPassageIsReadAndTheSetIsLargeEnough() {
        assertThat(REFUSED).isEmpty();
        assertThat(PASSAGES.size()).isGreaterThanOrEqualTo(FLOOR.get("passages").asInt());
        assertThat(PASSAGES.stream().map(Passage::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyTopicIsAskedOfSeveralPassages() {
        int least = FLOOR.get("asked-of-each-topic").asInt();
        SoftAssertions all = new SoftAssertions();
        for (String topic : FLOOR.get("topics-f1").propertyNames()) {
            all.assertThat(Scoreboard.of(BOARD.topics, topic).asked()).as(topic).isGreaterThanOrEqualTo(least);
        }
        all.assertAll();
    }

    @Test
    void figuresAreReadAtLeastAsWellAsTheFloorSays() {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(BOARD.done.f1())
                .as("F1 of figures that earn")
                .isGreaterThanOrEqualTo(FLOOR.get("done-f1").asDouble());
        all.assertThat(BOARD.all.f1())
                .as("F1 of all figures")
                .isGreaterThanOrEqualTo(FLOOR.get("all-f1").asDouble());
        all.assertThat(BOARD.unitsWrong())
                .as("figures with the wrong unit")
                .isLessThanOrEqualTo(FLOOR.get("units-wrong").asInt());
        all.assertAll();
    }

    @Test
    void everyTopicScopeAndQualifierIsReadAtLeastAsWellAsTheFloorSays() {
        SoftAssertions all = new SoftAssertions();
        Map.of("topics-f1", BOARD.topics, "scopes-f1", BOARD.scopes, "qualifiers-f1", BOARD.qualifiers)
                .forEach((key, table) -> {
                    Map<String, Double> f1 = new TreeMap<>();
                    // A kind that no passage holds weighs on the precision of all figures and has no floor of its own.
                    table.forEach((name, cell) -> {
                        if (cell.asked() > 0) {
                            f1.put(name, cell.f1());
                        }
                    });
                    above(all, key, f1);
                });
        all.assertAll();
    }

    @Test
    void otherReadingsAreAtLeastAsRightAsTheFloorSays() {
        Map<String, Double> shares = new TreeMap<>();
        BOARD.readings.forEach((kind, cell) -> shares.put(kind, cell.recall()));
        SoftAssertions all = new SoftAssertions();
        above(all, "readings", shares);
        all.assertAll();
    }

    @Test
    void noMoreTrapsAreTakenAndNoMoreFalseAlarmsRaisedThanTheFloorSays() {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(BOARD.trapsTaken())
                .as("figures of others taken for the unit's own: %s", BOARD.notes())
                .isLessThanOrEqualTo(FLOOR.get("traps-taken").asInt());
        all.assertThat(BOARD.alarms())
                .as("sums said to fail that do not")
                .isLessThanOrEqualTo(FLOOR.get("false-alarms").asInt());
        all.assertAll();
    }

    /** Every floor has something measured above it, and everything measured has a floor. */
    private static void above(SoftAssertions all, String key, Map<String, Double> measured) {
        JsonNode floors = FLOOR.get(key);
        List<String> named = List.copyOf(floors.propertyNames());
        all.assertThat(measured.keySet()).as(key).containsExactlyInAnyOrderElementsOf(named);
        named.forEach(name -> all.assertThat(measured.getOrDefault(name, 0.0))
                .as("%s %s", key, name)
                .isGreaterThanOrEqualTo(floors.get(name).asDouble()));
    }
}
