package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Given.counted;
import static cn.fazhi.audit.rules.Given.doubtful;
import static cn.fazhi.audit.rules.Given.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.LookedFor;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgingTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";

    @TempDir
    Path folder;

    @Test
    void everyItemHasOneVerdictInTheOrderOfTheChecklist() {
        Judgement judgement = OurRules.BASE.judge(Given.report());
        assertThat(judgement.items())
                .extracting(ItemVerdict::item)
                .isEqualTo(OurRules.BASE.checklist().items());
        assertThat(judgement.items()).hasSize(30);
    }

    @Test
    void anUnsureReadingGoesToAPersonWithProvisionalPoints() {
        ItemVerdict verdict = d2(OurRules.BASE, unsure("study-session", 4), doubtful("study-session", "分不清是全年还是上半年"));
        assertThat(verdict.state()).isEqualTo(State.人工核实);
        assertThat(verdict.score()).isEqualTo(7);
        assertThat(verdict.reason()).contains("全年集体学法4次").contains("（分不清是全年还是上半年），请人工核对原文。");
    }

    @Test
    void aSureLowerTierDoesNotHideAnUnsureHigherOne() {
        Fact sure = Given.often("study-session", Period.WEEK, Scope.DONE);
        ItemVerdict verdict = d2(OurRules.BASE, unsure("study-session", 3), sure);
        assertThat(verdict.state()).isEqualTo(State.人工核实);
        assertThat(verdict.score()).isEqualTo(5);
    }

    @Test
    void ofEqualPointsTheSureReadingDecides() {
        Fact sure = Given.often("study-session", Period.WEEK, Scope.DONE);
        ItemVerdict verdict = d2(OurRules.BASE, unsure("study-session", 2), sure);
        assertThat(verdict.state()).isEqualTo(State.部分符合);
        assertThat(verdict.score()).isEqualTo(4);
        assertThat(verdict.rule()).isEqualTo("D2 只写频次，每季度以上一次");
    }

    @Test
    void aRuleMayAskForAPerson() {
        OurRules.copy(folder);
        OurRules.change(
                folder,
                D2,
                "$study : Tally(topic == \"study-session\", times >= 4)\nthen\n    verdict.earn(",
                "$study : Tally(topic == \"study-session\", times >= 4)\nthen\n    verdict.askPerson(");
        ItemVerdict verdict = d2(OurRules.load(folder), counted("study-session", 6));
        assertThat(verdict.state()).isEqualTo(State.人工核实);
        assertThat(verdict.score()).isEqualTo(7);
        assertThat(verdict.reason()).doesNotContain("拿不准");
    }

    @Test
    void theNextTierSaysWhatIsMissing() {
        assertThat(d2(OurRules.BASE, counted("study-session", 3)).nextTier()).isEqualTo("再有1次集体学法（可得7分，再得2分）");
        assertThat(d2(OurRules.BASE, counted("study-session", 1)).nextTier()).isEqualTo("再有1次集体学法（可得4分，再得1.5分）");
        assertThat(d2(OurRules.BASE, Given.told("study-session")).nextTier())
                .as("nobody knows how many there were, so none is asked for")
                .isEqualTo("写明全年集体学法至少1次（可得2.5分，再得0.5分）");
        assertThat(d2(OurRules.BASE, counted("study-session", 4)).nextTier()).isEmpty();
    }

    @Test
    void anAbsenceShowsTheNearestWords() {
        List<Fact> facts = new ArrayList<>(Given.report());
        facts.removeIf(
                fact -> fact instanceof LookedFor looked && looked.topic().equals("study-session"));
        facts.add(new LookedFor("study-session", 5, 120, "仅见于计划：“全年学法4次”", List.of(Given.words("全年学法4次", 900))));
        ItemVerdict verdict = Expect.of(OurRules.BASE.judge(facts), "D2");
        assertThat(verdict.reason()).isEqualTo("通读全文5个部分、120句，未见本年度集体学法的次数、日期或频次。仅见于计划：“全年学法4次”。");
        assertThat(verdict.evidence()).extracting("quote").containsExactly("全年学法4次");
    }

    @Test
    void anItemWithoutADecidingRuleIsUndecided() {
        List<Fact> facts = Given.report();
        facts.removeIf(
                fact -> fact instanceof LookedFor looked && looked.topic().equals("study-session"));
        Judgement judgement = OurRules.BASE.judge(facts);
        assertThat(judgement.items())
                .filteredOn(verdict -> verdict.state() == State.未判断)
                .extracting(verdict -> verdict.item().id())
                .containsExactly("D2");
        assertThat(Expect.of(judgement, "D2").reason()).contains(D2);
    }

    @Test
    void aRuleThatThrowsInItsConsequenceCostsOnlyItsOwnItem() {
        OurRules.copy(folder);
        OurRules.change(
                folder,
                "checklist/H-problems/H2-specific.drl",
                "$problems : Problems(specific > 0)\nthen\n    verdict.earnShare(drools, $problems.specificShare(), $problems);",
                "$problems : Problems(specific > 0)\n    $report : Report()\nthen\n    verdict.earnShare(drools, $report.year(), $problems);");
        loseOnly("H2", "H2 不足三分之二的问题写得具体", OurRules.load(folder));
    }

    @Test
    void aRuleThatThrowsInItsConditionCostsOnlyItsOwnItem() {
        OurRules.copy(folder);
        OurRules.change(
                folder,
                D2,
                "Tally(topic == \"study-session\", times >= 2)",
                "Tally(topic == \"study-session\", names.substring(5) == \"\")");
        loseOnly("D2", "D2 全年集体学法2次", OurRules.load(folder));
    }

    private static void loseOnly(String id, String rule, RuleBase broken) {
        List<Fact> facts = Given.report(noYear(), counted("study-session", 4), Given.problems(3, 1, 1, 1));
        Judgement judgement = broken.judge(facts);
        ItemVerdict lost = Expect.of(judgement, id);
        assertThat(lost.state()).isEqualTo(State.未判断);
        assertThat(lost.score()).isZero();
        assertThat(lost.reason())
                .contains("“" + rule + "”")
                .contains(lost.item().file());
        Judgement healthy = OurRules.BASE.judge(facts);
        assertThat(spoken(judgement, id)).isEqualTo(spoken(healthy, id)).hasSize(29);
        assertThat(spoken(broken.judge(facts), id)).isEqualTo(spoken(healthy, id));
    }

    private static Report noYear() {
        return new Report("石桥镇", "镇", null, "标题", null, null, true, false, true, 2000, List.of());
    }

    private static List<String> spoken(Judgement judgement, String except) {
        return judgement.items().stream()
                .filter(verdict -> !verdict.item().id().equals(except))
                .map(verdict -> verdict.item().id() + verdict.state() + verdict.score() + verdict.reason())
                .toList();
    }

    @Test
    void twoRuleBasesStandSideBySide() {
        OurRules.copy(folder);
        OurRules.change(folder, D2, "times >= 4", "times >= 6");
        OurRules.change(folder, D2, "全年集体学法4次及以上", "全年集体学法6次及以上");
        RuleBase stricter = OurRules.load(folder);
        assertThat(d2(stricter, counted("study-session", 4)).score()).isEqualTo(5);
        assertThat(d2(OurRules.BASE, counted("study-session", 4)).score()).isEqualTo(7);
        assertThat(d2(stricter, counted("study-session", 6)).score()).isEqualTo(7);
        assertThat(stricter.checklist().sha256())
                .isNotEqualTo(OurRules.BASE.checklist().sha256())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void twoHundredJudgementsAtOnceAreEqualWhateverTheOrderOfTheFacts() throws Exception {
        List<Fact> facts = Given.report(
                counted("study-session", 3),
                counted("publicity-material", 100),
                counted("publicity-audience", 50),
                counted("law-literate", 9),
                Given.problems(4, 2, 1, 3),
                Given.flaw("foreign-name", "河口乡", true));
        Judgement expected = OurRules.BASE.judge(facts);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Judgement>> runs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                List<Fact> shuffled = new ArrayList<>(facts);
                Collections.shuffle(shuffled, new Random(i));
                runs.add(() -> OurRules.BASE.judge(shuffled));
            }
            for (Future<Judgement> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aThreadThatDoesNotSeeOurClassesLoadsAndJudgesAllTheSame() throws Exception {
        Path cache = folder.resolve("cache");
        List<Fact> facts = Given.report(counted("study-session", 3));
        Callable<List<Judgement>> fresh = () -> List.of(
                RuleBase.load(OurRules.FOLDER, cache).judge(facts),
                RuleBase.load(OurRules.FOLDER, cache).judge(facts));
        ExecutorService stranger = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return thread;
        });
        try {
            Judgement expected = OurRules.BASE.judge(facts);
            assertThat(stranger.submit(fresh).get()).containsExactly(expected, expected);
        } finally {
            stranger.shutdown();
        }
    }

    private static ItemVerdict d2(RuleBase base, Fact... facts) {
        return Expect.of(base.judge(Given.report(facts)), "D2");
    }
}
