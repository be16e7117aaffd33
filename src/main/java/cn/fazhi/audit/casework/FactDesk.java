package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.Corrected;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactValues;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts facts of reports right, under the rules and settings by which each report was judged last, so that the score moves by the
 * correction alone. Nothing is overwritten: a correction is an entry of the log, and so is taking it back. Not safe for several threads.
 */
public final class FactDesk {

    private final Archive archive;
    private final StoredResults results;
    private final String engine;

    /**
     * @param results knows the rule bases; one that is loaded already makes the first step quick
     * @param engine version of the program
     */
    public FactDesk(Archive archive, StoredResults results, String engine) {
        this.archive = archive;
        this.results = results;
        this.engine = engine;
    }

    /**
     * What a step would do, or did.
     *
     * @param fact which fact
     * @param from what it said, by field; none for one that the program had missed
     * @param to what it says; none for one that does not count any more
     * @param counts whether it counts
     * @param before the scorecard
     * @param after the scorecard that comes of it; null where the report could not be audited
     */
    public record Effect(
            FactId fact,
            Map<FactField, String> from,
            Map<FactField, String> to,
            boolean counts,
            Scorecard before,
            @Nullable Scorecard after) {}

    /**
     * A step that was taken.
     *
     * @param judged how the report stands now
     * @param result its result
     * @param alone whether it alone was read for that
     */
    public record Taken(Audited judged, StoredResult result, boolean alone) {}

    /**
     * The facts of a unit's newest report.
     *
     * @param whose as {@link Submitted#whose}
     * @throws CaseException when there is no such batch or report, or it was not judged yet
     */
    public FactPage page(String batch, String whose) throws CaseException, IOException {
        BatchView view = new Batches(archive).of(batch);
        return page(view, view.current(whose));
    }

    /**
     * The facts of a report.
     *
     * @param submission number of its entry
     */
    public FactPage page(String batch, long submission) throws CaseException, IOException {
        BatchView view = new Batches(archive).of(batch);
        return page(view, view.current(submission));
    }

    private FactPage page(BatchView batch, Submitted report) throws CaseException, IOException {
        Audited judged = batch.judgement(report)
                .filter(one -> !one.status().equals("refused"))
                .orElseThrow(() -> new CaseException("“" + report.whose() + "”的报告还没有审核结果，请先用 batch audit 审核。"));
        Rules rules = results.rules(judged.rules());
        Amendments amendments = Amendments.of(batch);
        Corrections corrections = amendments.of(report);
        Facts facts = facts(audit(judged, ""), report, corrections);
        return new FactPage(
                batch, report, judged, corrections, facts, states(facts, amendments, report), rules.topics());
    }

    private static Facts facts(BatchAudit audit, Submitted report, Corrections corrections) throws CaseException {
        try {
            Optional<Facts> facts = audit.facts(report, corrections);
            return facts.orElseThrow(() -> new CaseException("“" + report.name() + "”读不成报告了：请用 verify 核对。"));
        } catch (UnreadableException e) {
            throw new CaseException("“" + report.name() + "”读不出来：" + e.getMessage());
        }
    }

    private static List<FactState> states(Facts facts, Amendments amendments, Submitted report) {
        Map<FactId, FactState> states = new LinkedHashMap<>();
        for (Corrected one : facts.corrected()) {
            FactId id = one.correction().fact();
            Amendment last = amendments.last(report.number(), id).orElse(null);
            states.put(id, new FactState(id, one.was(), one.now(), one.correction(), last));
        }
        for (Fact fact : facts.correctable()) {
            FactId id = FactId.of(fact).orElseThrow();
            if (facts.correction(fact).isEmpty() && !states.containsKey(id)) {
                Amendment last = amendments.last(report.number(), id).orElse(null);
                states.put(id, new FactState(id, fact, fact, null, last));
            }
        }
        return states.values().stream()
                .sorted(Comparator.comparing(FactState::id))
                .toList();
    }

    /** The report's text, to which all offsets point. */
    public String text(FactPage page) throws CaseException {
        try {
            byte[] bytes = archive.file(page.report().sha256()).orElse(new byte[0]);
            return new DocumentReader().read(page.report().name(), bytes).text();
        } catch (UnreadableException e) {
            throw new CaseException("“" + page.report().name() + "”读不出来：" + e.getMessage());
        }
    }

    /**
     * What a step would do; nothing is written down.
     *
     * @throws CaseException when it cannot be taken
     */
    public Effect tried(FactPage page, FactChange change, String who)
            throws CaseException, IOException, InterruptedException {
        Step step = step(page, change, who);
        Outcome outcome = audit(page.judged(), who).tried(page.batch(), page.report(), step.corrections());
        return new Effect(
                step.id(),
                step.before(),
                step.after(),
                step.counts(),
                card(page.judged()),
                outcome instanceof Outcome.Audited audited ? audited.scorecard() : null);
    }

    /**
     * Takes a step, and judges the report again.
     *
     * @param who who takes it
     * @throws CaseException when it cannot be taken, or somebody else changed the fact meanwhile; it says who, and to what
     * @throws InterruptedException when the judging is broken off; the step is taken, and the next audit of the batch judges
     */
    public Taken take(FactPage page, FactChange change, String who)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        Step step = step(page, change, who);
        Submitted report = page.report();
        Map<String, Object> body = step.correction() == null
                ? Amendments.undone(report, step.last(), step.before(), change.reason())
                : Amendments.body(report, step.correction(), step.before());
        Kind kind = step.correction() == null ? Kind.UNDONE : Kind.CORRECTED;
        long seen = step.last() == null ? 0 : step.last().number();
        NewEntry entry = new NewEntry(who, kind.word(), page.batch().name(), Body.of(body));
        if (archive.appendUnless(() -> last(page, step.id()) != seen, entry).isEmpty()) {
            throw FactCheck.stale(
                    amendments(page).last(report.number(), step.id()).orElse(null));
        }
        BatchAudit.Again again = audit(page.judged(), who).rejudge(page.batch().name(), report.number());
        return new Taken(again.judged(), results.of(again.judged()), again.alone());
    }

    private Amendments amendments(FactPage page) {
        return Amendments.of(BatchView.of(archive.of(page.batch().name())).orElseThrow());
    }

    private long last(FactPage page, FactId id) {
        return amendments(page)
                .last(page.report().number(), id)
                .map(Amendment::number)
                .orElse(0L);
    }

    /** Every step that was taken with a report, oldest first. */
    public List<Amendment> history(FactPage page) {
        return Amendments.of(page.batch()).history(page.report().number());
    }

    /** A step that can be taken; without a correction the fact counts again as it was read. */
    private record Step(
            FactId id,
            @Nullable Correction correction,
            @Nullable Amendment last,
            Map<FactField, String> before,
            Map<FactField, String> after,
            boolean counts,
            Corrections corrections) {}

    private Step step(FactPage page, FactChange change, String who) throws CaseException, IOException {
        FactCheck check = new FactCheck(page, who);
        if (change.step() == FactChange.Step.ADD) {
            Correction added = check.added(text(page), change);
            Amendment last = Amendments.of(page.batch())
                    .last(page.report().number(), added.fact())
                    .orElse(null);
            return step(page, added, last, Map.of(), who);
        }
        FactState state = check.state(change);
        if (change.step() == FactChange.Step.UNDO) {
            FactCheck.reason(change);
            if (state.correction() == null) {
                throw new CaseException("这一条没有更正过，用不着撤销。");
            }
            Map<FactField, String> read = state.was() == null ? Map.of() : FactValues.of(state.was());
            return new Step(
                    state.id(),
                    null,
                    state.last(),
                    state.rejected() ? Map.of() : state.values(),
                    read,
                    state.was() != null,
                    page.corrections().without(state.id()));
        }
        return step(page, check.correction(state, change), state.last(), state.values(), who);
    }

    /** Whether the report has the words is seen by reading it. */
    private Step step(
            FactPage page, Correction correction, @Nullable Amendment last, Map<FactField, String> before, String who)
            throws CaseException, IOException {
        Corrections with = page.corrections().with(correction);
        Facts facts = facts(audit(page.judged(), who), page.report(), with);
        Corrected made = facts.corrected().stream()
                .filter(one -> one.correction().equals(correction))
                .findFirst()
                .orElseThrow();
        if (!made.applied()) {
            throw new CaseException(
                    correction.change() == Correction.Change.ADDED
                            ? "这几个字不能补充为数据：要在报告正文的同一句话里选，标题、落款和附表不算。"
                            : "“" + correction.fact().words() + "”在报告里对不上，没有更正：请重新列出。");
        }
        Map<FactField, String> after = made.now() == null ? Map.of() : FactValues.of(made.now());
        return new Step(correction.fact(), correction, last, before, after, made.now() != null, with);
    }

    private Scorecard card(Audited judged) throws CaseException, IOException {
        Scorecard card = results.of(judged).scorecard();
        if (card == null) {
            throw new CaseException("档案里这份报告没有得分：请用 batch audit 审核。");
        }
        return card;
    }

    private BatchAudit audit(Audited judged, String who) throws CaseException, IOException {
        BatchAudit.Settings settings = judged.run().settings(archive, Intake.BUDGET, engine, who);
        return new BatchAudit(archive, results.rules(judged.rules()), settings);
    }
}
