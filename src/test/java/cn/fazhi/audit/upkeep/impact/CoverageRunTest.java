package cn.fazhi.audit.upkeep.impact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.Explanation;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageRunTest {

    private static final class Quiet implements Batch.Listener {

        @Override
        public void more(int count) {
            // Not asked for here.
        }

        @Override
        public void read() {
            // Not asked for here.
        }

        @Override
        public void done(Outcome outcome) {
            // Not asked for here.
        }
    }

    /** Each rule of each item: whether it held and whether it decided. */
    private static List<String> told(List<Explanation> explained) {
        List<String> told = new ArrayList<>();
        for (Explanation item : explained) {
            for (Explanation.Tried rule : item.rules()) {
                boolean held = rule.result() == Explanation.Result.HELD;
                told.add(item.item().id() + " " + rule.rule() + " " + (held ? 1 : 0) + " " + (rule.chosen() ? 1 : 0));
            }
        }
        return told;
    }

    @Test
    void theCountsOfOneReportAreWhatExplainSaysOfIt() throws Exception {
        Rules rules = Rules.load(RulesCopy.OURS);
        Batched all = ImpactRunTest.samples();
        List<String> ids = rules.ruleBase().checklist().all().map(Item::id).toList();
        // One with red flags that fired, and one of a department, for which an item does not apply.
        for (String unit : List.of("南屏街道", "沅北县水利局", "青溪乡")) {
            Path file = all.files().stream()
                    .filter(f -> f.getFileName().toString().startsWith(unit))
                    .findFirst()
                    .orElseThrow();
            Coverage coverage = CoverageRun.of(
                    rules, new Batched(List.of(file), List.of(), all.options(), all.budget()), new Quiet());
            assertThat(coverage.reports()).isEqualTo(1);
            List<String> counted = new ArrayList<>();
            coverage.items()
                    .forEach(item -> item.rules()
                            .forEach(rule -> counted.add(item.item().id() + " "
                                    + rule.rule().title() + " " + rule.held() + " " + rule.decided())));
            assertThat(counted)
                    .as(unit)
                    .hasSizeGreaterThan(100)
                    .containsExactlyElementsOf(told(
                            new Auditor(rules, all.options()).explain(file, ids).items()));
        }
    }

    @Test
    void everyReportIsDecidedOncePerItem() throws Exception {
        Rules rules = Rules.load(RulesCopy.OURS);
        Coverage coverage = CoverageRun.of(rules, ImpactRunTest.samples(), new Quiet());
        assertThat(coverage.items()).hasSizeGreaterThan(30);
        for (Coverage.OfItem item : coverage.items()) {
            int decided =
                    item.rules().stream().mapToInt(Coverage.OfRule::decided).sum();
            assertThat(item.rules())
                    .allSatisfy(rule -> assertThat(rule.decided()).isLessThanOrEqualTo(rule.held()));
            if (!item.item().chapter().equals("X")) {
                assertThat(decided).as(item.item().id()).isEqualTo(coverage.reports());
            }
        }
        assertThat(coverage.count(rule -> coverage.note(rule) == Coverage.Note.NEVER))
                .isPositive();
    }
}
