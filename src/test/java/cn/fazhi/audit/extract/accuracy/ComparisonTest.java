package cn.fazhi.audit.extract.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Problems;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measure itself: a wrong reading must cost, and a reading that harms nobody must not. */
class ComparisonTest {

    private static final Passage PASSAGE = new Passage("试", Passage.YAML.readTree("""
            id: 试-01
            about: 试
            unit: 松林镇
            year: 2023
            text: |
              县司法局组织普法9场，松林镇开展普法活动12场次，其中进校园4场次，中心组学法6次。
            facts:
            - publicity-event 12 场次 | 普法活动12场次
            - publicity-event 9 场 other | 组织普法9场
            - study-session 6 次 | 中心组学法6次
            maybe:
            - publicity-event 4 场次 | 进校园4场次
            never:
            - publicity-event 9 | 组织普法9场
            """));
    private static final Placed PLACED = Placed.of(PASSAGE, Frame.load());

    @Test
    void whatIsReadAsWrittenIsRightAndAnOptionalPartCostsNothing() {
        Scoreboard board = compared(
                read("publicity-event", 12, "场次", Scope.DONE, "普法活动12场次"),
                read("publicity-event", 9, "场", Scope.OTHER, "普法9场"),
                read("study-session", 6, "次", Scope.DONE, "学法6次"),
                read("publicity-event", 4, "场次", Scope.DONE, "进校园4场次"));
        assertThat(board.done.f1()).isEqualTo(1);
        assertThat(board.all.f1()).isEqualTo(1);
        assertThat(board.notes()).isEmpty();
    }

    @Test
    void aFigureOfAnotherBodyReadAsDoneIsMissedFalseAndATrap() {
        Scoreboard board = compared(read("publicity-event", 9, "场", Scope.DONE, "普法9场"));
        assertThat(board.trapsTaken()).isEqualTo(1);
        assertThat(board.done.falseReadings()).isEqualTo(1);
        assertThat(board.scopes.get("other").recall()).isZero();
    }

    @Test
    void theRightNumberOfTheWrongTopicPlaceOrValueIsNoHit() {
        Scoreboard board = compared(
                read("training", 6, "次", Scope.DONE, "学法6次"),
                read("study-session", 6, "次", Scope.DONE, "进校园"),
                read("study-session", 16, "次", Scope.DONE, "学法6次"));
        assertThat(board.done.hits()).isZero();
        assertThat(board.done.falseReadings()).isEqualTo(3);
    }

    @Test
    void aWrongUnitOrQualifierIsNotedButTheFigureStands() {
        Scoreboard board = compared(read("study-session", 6, "期", Scope.DONE, "学法6次"));
        assertThat(board.done.hits()).isEqualTo(1);
        assertThat(board.unitsWrong()).isEqualTo(1);
        assertThat(board.qualifiers.get("exact").hits()).isEqualTo(1);
    }

    private static Scoreboard compared(Count... counts) {
        Scoreboard board = new Scoreboard();
        FigureComparison.compare(PASSAGE, PLACED, facts(List.of(counts)), board);
        return board;
    }

    private static Count read(String topic, double value, String measure, Scope scope, String quote) {
        int at = PLACED.document().text().indexOf(quote);
        Evidence evidence = new Evidence(quote, at, at + quote.length(), 3, "");
        return new Count(topic, value, measure, Qualifier.EXACT, scope, false, true, "", List.of(evidence));
    }

    private static Facts facts(List<Count> counts) {
        Report report = new Report("松林镇", "镇", 2023, "", null, null, true, true, true, 0, List.of());
        Problems none = new Problems(List.of(), 0, 0, List.of());
        return new Facts(
                report, List.of(), counts, List.of(), List.of(), none, List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
