package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Problems;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an outcome by hand: every item is 符合 unless said otherwise. Total, grade and conclusion are given, not computed. */
final class SampleReport {

    private final Checklist checklist = SampleChecklist.checklist();
    private final String source;
    private final String unit;
    private final String type;
    private final int year;
    private final Map<String, ItemVerdict> verdicts = new LinkedHashMap<>();
    private final List<RedFlag> flags = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Frequency> frequencies = new ArrayList<>();
    private final List<SumCheck> sums = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    SampleReport(String source, String unit, String type, int year) {
        this.source = source;
        this.unit = unit;
        this.type = type;
        this.year = year;
        for (Item item : checklist.items()) {
            Evidence words = quote("我单位认真落实“" + item.name() + "”各项要求，全年工作按计划完成。", 3, "一、主要举措和成效");
            String reason = "第3段写明了“" + item.name() + "”，达到最高一档，得" + Words.plain(item.points()) + "分。";
            verdicts.put(
                    item.id(), new ItemVerdict(item, State.符合, item.points(), reason, "", "", "最高档", List.of(words)));
        }
    }

    static Evidence quote(String words, int paragraph, String section) {
        return new Evidence(words, paragraph * 100, paragraph * 100 + words.length(), paragraph, section);
    }

    SampleReport item(String id, State state, double score, String reason, Evidence... evidence) {
        Item item = checklist.items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        String next = score < item.points() ? "再写明一档所需的内容，可得" + Words.plain(item.points()) + "分。" : "";
        String advice = score < item.points() ? item.advice() : "";
        verdicts.put(id, new ItemVerdict(item, state, score, reason, advice, next, "", List.of(evidence)));
        return this;
    }

    SampleReport flag(String id, double deduction, RedFlag.Level level, String reason, Evidence... evidence) {
        Item item = checklist.redFlags().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        flags.add(new RedFlag(item, deduction, level, reason, List.of(evidence)));
        return this;
    }

    SampleReport count(Count count) {
        counts.add(count);
        return this;
    }

    SampleReport frequency(Frequency frequency) {
        frequencies.add(frequency);
        return this;
    }

    SampleReport sum(SumCheck sum) {
        sums.add(sum);
        return this;
    }

    SampleReport notice(String words) {
        notices.add(words);
        return this;
    }

    Outcome.Audited scored(double earned, double deducted, double total, String grade, String conclusion) {
        Report report = new Report(
                unit, type, year, year + "年" + unit + "法治政府建设报告", null, null, true, true, true, 2400, List.of());
        Facts facts = new Facts(
                report,
                List.of(),
                counts,
                frequencies,
                List.of(),
                new Problems(List.of(), 0, 2400, List.of()),
                List.of(),
                sums,
                List.of(),
                List.of(),
                List.of());
        boolean complete = verdicts.values().stream().noneMatch(v -> v.state() == State.未判断);
        Scorecard card = new Scorecard(
                checklist, List.copyOf(verdicts.values()), flags, earned, deducted, total, grade, conclusion);
        return new Outcome.Audited(source, "ab".repeat(32), facts, card, complete, notices);
    }
}
