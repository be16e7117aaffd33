package cn.fazhi.audit.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.Judgement;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final Checklist CHECKLIST = new Checklist(
            "清单",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Checklist.Grade("优秀", 90),
                    new Checklist.Grade("良好", 80),
                    new Checklist.Grade("一般", 60),
                    new Checklist.Grade("较差", 0)),
            new Checklist.Conclusion(List.of("B1"), 50, 80, 5),
            "");

    private final List<ItemVerdict> items = new ArrayList<>();
    private final List<RedFlag> flags = new ArrayList<>();

    @Test
    void aTotalIsWhatTheItemsEarnLessWhatTheRedFlagsTake() {
        given("B1", 4, 4, State.符合);
        given("D2", 96, 90.5, State.部分符合);
        flag("X1", 9, 6, RedFlag.Level.RETURN);
        flag("X6", 2, 2, RedFlag.Level.DEDUCT);
        Scorecard card = card();
        assertThat(card.earned()).isEqualTo(94.5);
        assertThat(card.deducted()).isEqualTo(8);
        assertThat(card.total()).isEqualTo(86.5);
        assertThat(card.grade()).isEqualTo("良好");
        assertThat(card.conclusion()).isEqualTo("退回补正");
        assertThat(card.complete()).isTrue();
    }

    @Test
    void whatDoesNotApplyLeavesNumeratorAndDenominator() {
        given("E2", 5, 0, State.不适用);
        given("B1", 4, 4, State.符合);
        given("D2", 91, 70.5, State.部分符合);
        assertThat(card().total()).as("74.5 of 95 is 78.42…").isEqualTo(78.4);
    }

    @Test
    void halvesAreRoundedUpWithoutBinaryError() {
        given("B1", 4, 4, State.符合);
        given("A1", 196, 4.7, State.部分符合);
        assertThat(card().total()).as("8.7 of 200 is 4.35").isEqualTo(4.4);
    }

    @Test
    void manyHalfPointsAddUpExactly() {
        for (int i = 0; i < 1000; i++) {
            given("A" + i, 0.1, 0.1, State.符合);
        }
        assertThat(card().total()).isEqualTo(100);
    }

    @Test
    void aTotalIsNeverBelowZero() {
        given("D2", 100, 3, State.部分符合);
        flag("X1", 9, 9, RedFlag.Level.RETURN);
        assertThat(card().total()).isZero();
        assertThat(card().deducted()).isEqualTo(9);
    }

    @Test
    void nothingThatAppliesEarnsNothing() {
        given("E2", 5, 0, State.不适用);
        assertThat(card().total()).isZero();
    }

    @Test
    void gradesAndConclusionsChangeAtTheirLimits() {
        assertThat(of(90)).isEqualTo("优秀 通过");
        assertThat(of(89.9)).isEqualTo("良好 通过");
        assertThat(of(80)).isEqualTo("良好 通过");
        assertThat(of(79.9)).isEqualTo("一般 退回补正");
        assertThat(of(60)).isEqualTo("一般 退回补正");
        assertThat(of(59.9)).isEqualTo("较差 退回补正");
        assertThat(of(50)).isEqualTo("较差 退回补正");
        assertThat(of(49.9)).isEqualTo("较差 退回重报");
    }

    @Test
    void aMissingMandatoryContentMeansResubmissionOnceNothingIsOpen() {
        given("B1", 4, 0, State.不符合);
        given("D2", 96, 96, State.符合);
        assertThat(card().conclusion()).isEqualTo("退回重报");
        given("D1", 7, 7, State.人工核实);
        given("D3", 7, 0, State.未判断);
        assertThat(card().conclusion()).isEqualTo("待复核");
        assertThat(card().complete()).isFalse();
    }

    @Test
    void anOpenQuestionOfFivePointsWaitsForAPerson() {
        given("D2", 95, 30, State.部分符合);
        given("E2", 5, 5, State.人工核实);
        assertThat(card().conclusion())
                .as("the total is below 50, but not yet certain")
                .isEqualTo("待复核");
        items.set(1, verdict("E1", 4, 4, State.人工核实));
        assertThat(card().conclusion()).isEqualTo("退回重报");
    }

    @Test
    void anUndecidedItemCountsAsZeroAndWaits() {
        given("D2", 98, 98, State.符合);
        given("A1", 2, 0, State.未判断);
        assertThat(card().total()).isEqualTo(98);
        assertThat(card().conclusion()).isEqualTo("待复核");
        assertThat(card().complete()).isFalse();
    }

    @Test
    void aRedFlagForAPersonWaitsOnlyWhenItCouldCostFivePoints() {
        given("D2", 100, 100, State.符合);
        flag("X5", 0, 0, RedFlag.Level.REVIEW);
        assertThat(card().conclusion()).isEqualTo("通过");
        flag("X4", 10, 0, RedFlag.Level.REVIEW);
        assertThat(card().conclusion()).isEqualTo("待复核");
    }

    @Test
    void aRedFlagWhoseRuleFailedMakesTheAuditIncomplete() {
        given("D2", 100, 100, State.符合);
        flags.add(new RedFlag(item("X6", 2), 0, RedFlag.Level.REVIEW, "出错。", List.of(), true));
        assertThat(card().conclusion()).isEqualTo("待复核");
        assertThat(card().complete()).isFalse();
    }

    @Test
    void aRedFlagThatOnlyDeductsDoesNotReturn() {
        given("D2", 100, 95, State.部分符合);
        flag("X6", 2, 2, RedFlag.Level.DEDUCT);
        assertThat(card().conclusion()).isEqualTo("通过");
    }

    private String of(double total) {
        items.clear();
        given("D2", 100, total, State.部分符合);
        return card().grade() + " " + card().conclusion();
    }

    private Scorecard card() {
        return Scorer.score(CHECKLIST, new Judgement(items, flags));
    }

    private void given(String id, double points, double score, State state) {
        items.add(verdict(id, points, score, state));
    }

    private void flag(String id, double most, double deduction, RedFlag.Level level) {
        flags.add(new RedFlag(item(id, most), deduction, level, "原因。", List.of()));
    }

    private static ItemVerdict verdict(String id, double points, double score, State state) {
        return new ItemVerdict(item(id, points), state, score, "原因。", "", "", "", List.of());
    }

    private static Item item(String id, double points) {
        return new Item(id, id.substring(0, 1), "项目", points, List.of(), "依据", "建议。", "文件");
    }
}
