package cn.fazhi.audit.upkeep.impact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import cn.fazhi.audit.score.impact.RuleDifference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing changed in a copy of our rules, and what that does to our samples. */
class ImpactRunTest {

    private static final Rules OURS = ours();

    @TempDir
    Path folder;

    private static Rules ours() {
        try {
            return Rules.load(RulesCopy.OURS);
        } catch (BrokenRulesException broken) {
            throw new AssertionError(broken);
        }
    }

    static Batched samples() throws Exception {
        List<Path> files = new SubmissionFinder().find(List.of(RulesCopy.OURS.resolveSibling("reports-sample")));
        assertThat(files).hasSizeGreaterThan(10);
        return new Batched(files, List.of(), new Options(MonthDay.of(3, 1), null, 2), Duration.ofSeconds(60));
    }

    private static final class Told implements Batch.Listener {

        private int read;

        @Override
        public void more(int count) {
            throw new AssertionError("no sample is an archive");
        }

        @Override
        public void read() {
            read++;
        }

        @Override
        public void done(Outcome outcome) {
            assertThat(outcome).isInstanceOf(Outcome.Audited.class);
        }
    }

    private final Told older = new Told();
    private final Told newer = new Told();

    private Impact impact(RulesCopy copy) throws Exception {
        Impact impact = ImpactRun.of(
                new ImpactRun.Side("rules", RulesCopy.OURS, OURS, older),
                new ImpactRun.Side("新规则", copy.folder(), copy.load(), newer),
                samples());
        assertThat(impact.uncompared()).isEmpty();
        assertThat(impact.reports()).hasSizeGreaterThan(10);
        assertThat(older.read).isEqualTo(impact.reports().size());
        return impact;
    }

    /** Each item that changes a result: unit, item, points before and after, and the words behind it. */
    private static List<String> changes(Impact impact) {
        List<String> changes = new ArrayList<>();
        for (ReportChange report : impact.reports()) {
            report.items().stream()
                    .filter(ItemChange::matters)
                    .forEach(i -> changes.add(
                            report.unit() + " " + i.id() + " " + i.before().points() + "→"
                                    + i.after().points() + " " + quotes(i.before()) + quotes(i.after())));
        }
        return changes;
    }

    private static List<String> quotes(Ending ending) {
        return ending.evidence().stream().map(Evidence::quote).toList();
    }

    private static ReportChange report(Impact impact, String unit) {
        return impact.reports().stream()
                .filter(r -> r.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameRulesChangeNothing() throws Exception {
        Impact impact = impact(RulesCopy.in(folder));
        assertThat(newer.read)
                .as("the words are the same: nothing is read twice")
                .isZero();
        assertThat(impact.reports()).allSatisfy(r -> assertThat(r.items()).isEmpty());
        assertThat(impact.changed()).isEmpty();
        assertThat(impact.rules()).isEmpty();
        assertThat(impact.headline()).isEqualTo("两个规则库完全相同，12份报告没有变动。");
    }

    @Test
    void aHigherThresholdLowersTheOneReportBetween() throws Exception {
        Impact impact =
                impact(RulesCopy.in(folder).with("checklist/D-study/D2-sessions.drl", "times >= 4", "times >= 6"));
        assertThat(changes(impact)).containsExactly("红枫岭瑶族乡 D2 7.0→5.0 [集体学法五次][集体学法五次]");
        ReportChange report = report(impact, "红枫岭瑶族乡");
        assertThat(report.difference()).isEqualTo(-2);
        ItemChange item = report.items().get(0);
        assertThat(item.before().rules()).extracting(Ending.Rule::title).containsExactly("全年集体学法4次及以上");
        assertThat(item.after().rules()).extracting(Ending.Rule::title).containsExactly("全年集体学法3次");
        assertThat(item.after().rules().get(0).place()).isEqualTo("checklist/D-study/D2-sessions.drl:65");
        assertThat(item.lost()).isEmpty();
        assertThat(impact.changed())
                .as("the other report only moves up")
                .extracting(ReportChange::unit)
                .containsExactly("桐坪镇", "红枫岭瑶族乡");
        assertThat(report.before().rank()).isEqualTo(7);
        assertThat(report.after().rank()).isEqualTo(8);
        assertThat(report(impact, "桐坪镇").after().rank()).isEqualTo(7);
        assertThat(impact.rules())
                .containsExactly(new RuleDifference(
                        "D2 集体学法次数",
                        "全年集体学法4次及以上",
                        "改条件",
                        "「集体学法」的本年度总账，次数不少于4次",
                        "「集体学法」的本年度总账，次数不少于6次",
                        "checklist/D-study/D2-sessions.drl:75",
                        "checklist/D-study/D2-sessions.drl:75"));
    }

    @Test
    void aWordTakenOutIsFoundInTheSentencesThatCountNoMore() throws Exception {
        String words = "国家宪法日：国家宪法日 宪法日 12·4 12.4 12月4日\n";
        Impact impact = impact(RulesCopy.in(folder).with("lexicon/topics/law-day.txt", words, ""));
        assertThat(newer.read)
                .as("other words read anew")
                .isEqualTo(impact.reports().size());
        assertThat(changes(impact))
                .containsExactly("云岭镇 F4 2.0→0.0 [12月4日国家宪法日当天][]", "南屏街道 F4 2.0→0.0 [其中和平里社区的一场安排在12月4日国家宪法日当天][]");
        ItemChange item = report(impact, "云岭镇").items().stream()
                .filter(i -> i.id().equals("F4"))
                .findFirst()
                .orElseThrow();
        assertThat(item.lost()).extracting(Evidence::quote).containsExactly("12月4日国家宪法日当天");
        assertThat(item.after().state()).isEqualTo("不符合");
        assertThat(impact.rules())
                .containsExactly(new RuleDifference(
                        "词表",
                        "lexicon/topics/law-day.txt",
                        "改词语",
                        words.strip(),
                        "",
                        "lexicon/topics/law-day.txt",
                        "lexicon/topics/law-day.txt"));
    }

    @Test
    void pointsMovedFromOneItemToAnotherMoveInEveryReport() throws Exception {
        Impact impact = impact(RulesCopy.in(folder)
                .with("checklist/F-publicity/F4-law-days.drl", "@full(2)", "@full(3)")
                .with("checklist/F-publicity/F4-law-days.drl", "@points(2)", "@points(3)")
                .with("checklist/F-publicity/F3-targets.drl", "@full(2)", "@full(1)")
                .with("checklist/F-publicity/F3-targets.drl", "@points(1)", "@points(0.5)")
                .with("checklist/F-publicity/F3-targets.drl", "@points(2)", "@points(1)"));
        for (ReportChange report : impact.reports()) {
            assertThat(report.items()).extracting(ItemChange::id).containsExactly("F3", "F4");
            ItemChange targets = report.items().get(0);
            ItemChange days = report.items().get(1);
            assertThat(targets.after().points()).isEqualTo(targets.before().points() / 2);
            assertThat(days.after().points())
                    .isEqualTo(days.before().points() == 2 ? 3 : days.before().points());
            assertThat(days.kind())
                    .isEqualTo(days.before().points() == 2 ? ItemChange.Kind.POINTS : ItemChange.Kind.WORTH);
            assertThat(targets.before().most()).isEqualTo(2);
            assertThat(targets.after().most()).isEqualTo(1);
        }
        assertThat(impact.rules())
                .filteredOn(d -> d.rule().isEmpty())
                .extracting(d -> d.item() + d.what() + d.before() + "→" + d.after())
                .containsExactly("F3 法律“进”对象改分值2分→1分", "F4 重要节点普法改分值2分→3分");
    }

    @Test
    void aRedFlagThatDeductsLessRaisesTheLateReport() throws Exception {
        Impact impact = impact(RulesCopy.in(folder).with("red-flags/X6-late.drl", "@deduct(2)", "@deduct(1)"));
        assertThat(changes(impact)).containsExactly("南屏街道 X6 2.0→1.0 [2026年3月18日][2026年3月18日]");
        ReportChange report = report(impact, "南屏街道");
        assertThat(report.difference()).isEqualTo(1);
        assertThat(report.items().get(0).difference()).isEqualTo(1);
        assertThat(report.items().get(0).after().rules().get(0).title()).isEqualTo("逾期报送扣2分");
        assertThat(impact.rules()).extracting(RuleDifference::what).containsExactly("改扣分");
    }
}
