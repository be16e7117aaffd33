package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.wall.OverTimeException;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** A rule that all but never ends costs its own item, wherever the rules run. */
class EndlessRuleTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";

    /** Each tells of studying; a rule may combine each two of them, and those with every sentence on trainings. */
    private static final int STUDIES = 300;

    private static final int TRAININGS = 9_000;

    @Test
    void aSessionInTheCallersThreadIsHaltedWhenItsTimeIsOver() {
        KieBase base = Engine.base(List.of());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AtomicInteger late = new AtomicInteger();
        assertThatThrownBy(() -> Guard.DEADLINE.here(
                        Duration.ofMillis(100),
                        base,
                        session -> {
                            session.fireUntilHalt();
                            return "halted";
                        },
                        late::incrementAndGet))
                .isInstanceOf(OverTimeException.class);
        assertThat(late).hasValue(1);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
    }

    @Test
    void aSessionInTheCallersThreadThatEndsInTimeIsNotLate() {
        AtomicInteger late = new AtomicInteger();
        String thread = Guard.DEADLINE.here(
                Duration.ofSeconds(20),
                Engine.base(List.of()),
                session -> Thread.currentThread().getName(),
                late::incrementAndGet);
        assertThat(thread).isEqualTo(Thread.currentThread().getName());
        assertThat(late).hasValue(0);
    }

    @Test
    void inABatchItCostsItsOwnItemAndNoReport(@TempDir Path folder) throws Exception {
        Path rules = OurRules.copy(folder.resolve("rules"));
        OurRules.change(
                rules,
                D2,
                "    $told : Tally(topic == \"study-session\", mentions > 0)\n",
                "    $told : Tally(topic == \"study-session\", mentions > 0)\n"
                        + "    $a : Mention(topic == \"study-session\")\n"
                        + "    $b : Mention(topic == \"study-session\")\n"
                        + "    Mention(topic == \"training\", whose != $a.whose, whose != $b.whose)\n");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path many = Files.writeString(reports.resolve("甲.txt"), report("石桥镇", STUDIES, TRAININGS));
        Path few = Files.writeString(reports.resolve("乙.txt"), report("云溪镇", 20, 20));
        Auditor auditor = new Auditor(Rules.load(rules), new Options(MonthDay.of(3, 1), null, 2));
        List<Outcome> outcomes = Batch.audit(
                        auditor, List.of(many, few), List.of(), 2, Duration.ofSeconds(15), Batch.UNHEARD)
                .outcomes();
        assertThat(outcomes.stream().map(outcome -> outcome.getClass().getSimpleName()))
                .containsExactly("Audited", "Audited");
        Outcome.Audited stuck = (Outcome.Audited) outcomes.get(0);
        Outcome.Audited well = (Outcome.Audited) outcomes.get(1);
        assertThat(undecided(stuck)).singleElement().asString().startsWith("D2");
        assertThat(undecided(well)).isEmpty();
    }

    private static List<String> undecided(Outcome.Audited audited) {
        return audited.scorecard().items().stream()
                .filter(verdict -> verdict.state() == State.未判断)
                .map(verdict -> verdict.item().id() + "：" + verdict.reason())
                .toList();
    }

    private static String report(String town, int studies, int trainings) {
        return town + "2023年度法治政府建设情况报告\n一、主要工作\n" + "组织干部集体学法。\n".repeat(studies)
                + "举办法治培训。\n".repeat(trainings)
                + "二、存在的问题\n一是普法形式单一。\n三、下一步打算\n继续推进依法行政。\n" + town + "人民政府\n2024年1月10日\n";
    }
}
