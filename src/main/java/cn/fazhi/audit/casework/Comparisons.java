package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.score.rounds.Answer;
import cn.fazhi.audit.score.rounds.Round;
import cn.fazhi.audit.score.rounds.RoundComparison;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares what units sent in one round with what they had sent before, out of the log. Not safe for several threads. */
public final class Comparisons {

    private final Archive archive;
    private final StoredResults results;

    public Comparisons(Archive archive) {
        this(archive, new StoredResults(archive));
    }

    public Comparisons(Archive archive, StoredResults results) {
        this.archive = archive;
        this.results = results;
    }

    /**
     * The units of a batch that sent a report at least twice and had two of them judged, in the order in which they first came.
     *
     * @throws CaseException when the log lacks something that they need
     */
    public List<UnitRounds> of(BatchView batch) throws CaseException, IOException {
        List<UnitRounds> all = new ArrayList<>();
        for (Submitted report : batch.current()) {
            of(batch, report.whose()).ifPresent(all::add);
        }
        return all;
    }

    /**
     * One unit.
     *
     * @param whose as {@link Submitted#whose}
     * @return empty unless two of its reports were judged, the newest among them
     * @throws CaseException as in {@link #of(BatchView)}
     */
    public Optional<UnitRounds> of(BatchView batch, String whose) throws CaseException, IOException {
        List<Submitted> reports = batch.reports(whose);
        if (reports.size() < 2
                || batch.judgement(reports.get(reports.size() - 1)).isEmpty()) {
            return Optional.empty();
        }
        List<Round> rounds = new ArrayList<>();
        for (Submitted report : reports) {
            Optional<Audited> judged = judgement(batch, report);
            if (judged.isPresent()) {
                round(batch, report, judged.get()).ifPresent(rounds::add);
            }
        }
        boolean newest = !rounds.isEmpty()
                && rounds.get(rounds.size() - 1).number()
                        == reports.get(reports.size() - 1).round();
        return rounds.size() < 2 || !newest
                ? Optional.empty()
                : Optional.of(settled(batch, reports.get(reports.size() - 1), RoundComparison.of(whose, rounds)));
    }

    /**
     * Why there is nothing to compare, in Chinese.
     *
     * @param newest the newest report of a unit for which {@link #of(BatchView, String)} is empty
     * @param how how reports are audited, such as 请先用 batch audit 审核
     */
    public static String whyNot(BatchView batch, Submitted newest, String how) {
        if (newest.round() == 1) {
            return "只报送过一次，没有可以对比的。";
        }
        if (!newest.readable()) {
            return "第" + newest.round() + "次报送的文件不能审核：" + newest.refusal();
        }
        return batch.judgement(newest).isEmpty()
                ? "第" + newest.round() + "次报送还没有审核，" + how + "。"
                : "此前报送的报告没有审核过，没有可以对比的。";
    }

    /** With the disputes over which people decided. */
    private UnitRounds settled(BatchView batch, Submitted newest, UnitRounds rounds) throws CaseException, IOException {
        if (rounds.disputed().isEmpty()) {
            return rounds;
        }
        Decisions decisions = new Decisions(archive, batch, results, LocalDate.now());
        Optional<Decided> decided = decisions.none() ? Optional.empty() : decisions.of(newest);
        return decided.isEmpty() ? rounds : rounds.settled(decided.get()::settles);
    }

    /** As the unit was told of it, where a list went back; else as it was judged last. */
    private static Optional<Audited> judgement(BatchView batch, Submitted report) {
        return batch.list(report)
                .flatMap(list -> batch.audited().stream()
                        .filter(one -> one.number() == list.audit())
                        .findFirst())
                .or(() -> batch.judgement(report));
    }

    private Optional<Round> round(BatchView batch, Submitted report, Audited judged) throws CaseException, IOException {
        StoredResult result = results.of(judged);
        if (result.scorecard() == null) {
            return Optional.empty();
        }
        String text = text(report);
        JsonNode facts = result.json().path("facts");
        Set<String> asked = new LinkedHashSet<>();
        batch.list(report).ifPresent(list -> asked.addAll(list.findings()));
        int specific = (int) facts.path("problems")
                .valueStream()
                .filter(problem -> problem.path("specific").asBoolean(false))
                .count();
        return Optional.of(new Round(
                report.round(),
                result.scorecard(),
                text,
                ProblemSection.of(text, facts),
                specific,
                asked,
                answers(batch, report)));
    }

    private static Map<String, Answer> answers(BatchView batch, Submitted report) {
        Map<String, Answer> answers = new HashMap<>();
        batch.reply(report).ifPresent(reply -> reply.answers().forEach(one -> answers.put(one.finding(), one.said())));
        return answers;
    }

    /** "" when it cannot be read any more: a comparison without words is better than none. */
    private String text(Submitted report) {
        try {
            byte[] bytes = archive.file(report.sha256()).orElse(new byte[0]);
            return new DocumentReader().read(report.name(), bytes).text();
        } catch (UnreadableException e) {
            return "";
        }
    }
}
