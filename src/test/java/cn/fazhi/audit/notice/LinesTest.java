package cn.fazhi.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Scorecard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which order a township should take what is held against its report. */
class LinesTest {

    private static final Map<String, List<String>> CAUSES =
            Map.of("B2", List.of("H1", "H2"), "H1", List.of("H2"), "E1", List.of("E3"));

    @Test
    void rootsComeFirstThenReturnsAndMandatoryItemsThenTheRestByPoints() {
        List<Line> lines = lines(
                List.of(
                        verdict("B2", 4, 0, State.不符合),
                        verdict("B3", 4, 0, State.不符合),
                        verdict("D2", 7, 0, State.不符合),
                        verdict("E1", 4, 0, State.不符合),
                        verdict("E3", 4, 2, State.部分符合),
                        verdict("F1", 6, 4, State.部分符合),
                        verdict("H1", 3, 0, State.不符合),
                        verdict("H2", 5, 0, State.不符合)),
                List.of(flag("X1")));
        assertThat(lines)
                .extracting(line -> line.finding().item().id())
                .containsExactly("B2", "H2", "H1", "E1", "E3", "B3", "X1", "D2", "F1");
        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        // H2 points at the root itself, not at H1, which follows from the same root.
        assertThat(lines).extracting(Line::cause).containsExactly(0, 1, 1, 0, 4, 0, 0, 0, 0);
    }

    @Test
    void whatWasPartlyThereIsBehindNothing() {
        assertThat(lines(List.of(verdict("B2", 4, 2, State.部分符合), verdict("H2", 5, 0, State.不符合)), List.of()))
                .extracting(Line::cause)
                .containsExactly(0, 0);
    }

    @Test
    void theEffectIsSaidInWords() {
        List<Line> lines =
                lines(List.of(verdict("D2", 7, 4.5, State.部分符合), verdict("F1", 6, 2, State.人工核实)), List.of(flag("X1")));
        assertThat(lines).extracting(Line::effect).containsExactly("扣3分，须退回", "待核实，涉及4分", "失2.5分");
    }

    @Test
    void theReportsTitleIsNoPlaceForWhatIsMissing() {
        Evidence title = new Evidence("某镇报告", 0, 4, 1, "");
        Item missing = item("B2", 4);
        ItemVerdict verdict = new ItemVerdict(missing, State.不符合, 0, "没有写", "单列一节", "", "", List.of(title));
        assertThat(lines(List.of(verdict), List.of()).get(0).evidence()).isEmpty();
        ItemVerdict ofTitles = new ItemVerdict(missing, State.不符合, 0, "不全", "标题写全单位名称", "", "", List.of(title));
        Item item = new Item("A1", "A", "标题要素", 2, List.of(), "依据", "写全", "");
        ItemVerdict real = new ItemVerdict(item, State.不符合, 0, "不全", "写全", "", "", List.of(title));
        assertThat(lines(List.of(real), List.of()).get(0).evidence()).containsExactly(title);
        assertThat(ofTitles.evidence()).containsExactly(title);
    }

    private static List<Line> lines(List<ItemVerdict> items, List<RedFlag> flags) {
        Checklist checklist = new Checklist(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Checklist.Conclusion(List.of("B2", "B3"), 50, 80, 5),
                "",
                CAUSES,
                List.of());
        return Lines.of(new Scorecard(checklist, items, flags, 50, 3, 47, "较差", "退回重报"));
    }

    private static ItemVerdict verdict(String id, double points, double score, State state) {
        return new ItemVerdict(item(id, points), state, score, "原因", "建议", "", "", List.of());
    }

    private static RedFlag flag(String id) {
        return new RedFlag(item(id, 9), 3, RedFlag.Level.RETURN, "前后不一", List.of());
    }

    private static Item item(String id, double points) {
        return new Item(id, id.substring(0, 1), "名称", points, List.of(), "依据", "建议", "");
    }
}
