package cn.fazhi.audit.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void whatIsFullyMetOrDoesNotApplyIsNoFinding() {
        List<Finding> findings = Findings.of(card(
                List.of(
                        verdict("A1", State.符合, 2),
                        verdict("D2", State.部分符合, 0.5),
                        verdict("G1", State.不适用, 0),
                        verdict("H1", State.人工核实, 1)),
                List.of()));
        assertThat(findings).extracting(Finding::code).containsExactly("D2", "H1");
        assertThat(findings.get(0).lost()).isEqualTo(1.5);
        assertThat(findings).extracting(Finding::open).containsExactly(false, true);
    }

    @Test
    void anItemThatNobodyJudgedMayLoseAllItsPoints() {
        assertThat(Findings.of(card(List.of(verdict("D2", State.未判断, 0)), List.of())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.lost()).isEqualTo(2);
                    assertThat(finding.open()).isTrue();
                });
    }

    @Test
    void twoContradictionsHaveTwoCodesAndEachKeepsItsOwnWhenTheTextMoves() {
        RedFlag sum = flag("共394件，其中70件", 10);
        RedFlag share = flag("60/59", 300);
        List<Finding> first = Findings.of(card(List.of(), List.of(sum, share)));
        assertThat(first).extracting(Finding::code).doesNotHaveDuplicates();
        assertThat(first).allSatisfy(f -> assertThat(f.code()).matches("X1-[0-9a-f]{6}"));
        List<Finding> moved = Findings.of(card(List.of(), List.of(flag("60／59", 20), flag("共394件，其中 70件", 900))));
        assertThat(moved.get(0).code()).isEqualTo(first.get(1).code());
        assertThat(moved.get(1).code()).isEqualTo(first.get(0).code());
    }

    @Test
    void theSameWordsRaisedTwiceStillHaveTwoCodes() {
        assertThat(Findings.of(card(List.of(), List.of(flag("同一句", 1), flag("同一句", 90)))))
                .extracting(Finding::code)
                .doesNotHaveDuplicates();
    }

    private static Scorecard card(List<ItemVerdict> items, List<RedFlag> flags) {
        Checklist checklist = new Checklist(
                "", List.of(), List.of(), List.of(), List.of(), new Checklist.Conclusion(List.of(), 0, 0, 0), "");
        return new Scorecard(checklist, items, flags, 0, 0, 0, "", "");
    }

    private static ItemVerdict verdict(String id, State state, double score) {
        return new ItemVerdict(item(id), state, score, "原因", "建议", "", "", List.of());
    }

    private static RedFlag flag(String quote, int start) {
        return new RedFlag(
                item("X1"),
                3,
                RedFlag.Level.RETURN,
                "前后不一",
                List.of(new Evidence(quote, start, start + quote.length(), 1, "")));
    }

    private static Item item(String id) {
        return new Item(id, id.substring(0, 1), "名称", 2, List.of(), "依据", "建议", "");
    }
}
