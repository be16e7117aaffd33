package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Beside;
import cn.fazhi.audit.audit.Ledger;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Audits what a batch holds, and writes each result into the log as it is reached. A report that was judged under the same rules, by the
 * same program, with the same settings, and of which the other reports say the same is not judged again; a run that was broken off goes
 * on where the log ends.
 */
public final class BatchAudit {

    private final Archive archive;
    private final Rules rules;
    private final @Nullable Path folder;
    private final Settings settings;

    /**
     * What one run goes by.
     *
     * @param options deadline, outline and how many reports are worked on at once; when they came in is in the batch
     * @param lastYear reports of the year before; they are compared with and not audited
     * @param budget the time each report has
     * @param engine version of the program
     * @param who who audits
     */
    public record Settings(Options options, List<Source.Packed> lastYear, Duration budget, String engine, String who) {

        public Settings {
            lastYear = List.copyOf(lastYear);
        }

        /** Without reports of the year before. */
        public Settings(Options options, Duration budget, String engine, String who) {
            this(options, List.of(), budget, engine, who);
        }
    }

    /**
     * What came of a run.
     *
     * @param reports the reports that count now, in order
     * @param audit their outcomes; null when all of them had been judged and nothing was done
     * @param written how many results were added to the log
     */
    public record Done(List<Submitted> reports, @Nullable Audit audit, int written) {}

    /**
     * How a report was judged again.
     *
     * @param judged how it stands now
     * @param alone whether it alone was read; false when the other reports had to be looked at too
     */
    public record Again(Audited judged, boolean alone) {}

    /**
     * @param folder the rule base as it was loaded, which nobody else changes
     */
    public BatchAudit(Archive archive, Rules rules, Path folder, Settings settings) {
        this.archive = archive;
        this.rules = rules;
        this.folder = folder;
        this.settings = settings;
    }

    /** An audit under rules that come from the archive and that nothing is written down of. */
    BatchAudit(Archive archive, Rules rules, Settings settings) {
        this.archive = archive;
        this.rules = rules;
        this.folder = null;
        this.settings = settings;
    }

    /**
     * Audits the reports of a batch that count now.
     *
     * @param again whether the outcomes are wanted even when every one is in the log
     * @throws CaseException when there is no such batch, or nothing in it
     * @throws InterruptedException when it is broken off; what is in the log stays
     */
    public Done run(String name, boolean again, Batch.Listener listener)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        return run(name, new Batches(archive).of(name).current(), again, listener);
    }

    /**
     * Whether every report that counts now was judged by the same rules, program and settings, so that a run writes nothing down.
     *
     * @throws CaseException when there is no such batch
     */
    public boolean finished(String name) throws CaseException {
        BatchView batch = new Batches(archive).of(name);
        List<Submitted> reports = batch.current();
        return !reports.isEmpty() && new BatchLedger(archive, batch, reports, rules, settings).finished();
    }

    /** Audits some reports of a batch, as if there were no others. */
    public Done run(String name, List<Submitted> reports, boolean again, Batch.Listener listener)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        if (reports.isEmpty()) {
            throw new CaseException("批次“" + name + "”里还没有报告：请先用 batch add 加入。");
        }
        BatchView batch = new Batches(archive).of(name);
        BatchLedger ledger = new BatchLedger(archive, batch, reports, rules, settings);
        if (ledger.finished() && !again) {
            return new Done(reports, null, 0);
        }
        if (folder != null) {
            new RuleStore(archive).keep(folder, rules.ruleBase().checklist().sha256(), settings.who());
        }
        try {
            return new Done(reports, audited(reports, Amendments.of(batch), ledger, listener), ledger.written());
        } catch (BatchLedger.Unwritten e) {
            throw e.why();
        }
    }

    /**
     * Judges one report again after somebody put facts right in it. Where the log knows what the other reports have to do with it, and
     * that still holds, none of them is read; else the batch is audited, of which only what moved is judged.
     *
     * @param submission number of the report's entry
     * @throws CaseException when the report does not count any more, or there is no such batch
     * @throws InterruptedException when it is broken off; what is in the log stays
     */
    public Again rejudge(String name, long submission)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        boolean done = false;
        while (!done) {
            BatchView batch = new Batches(archive).of(name);
            Rejudging again = new Rejudging(archive, batch, batch.current(submission), rules, settings);
            Optional<Beside> beside = again.beside();
            if (beside.isEmpty()) {
                run(name, false, Batch.UNHEARD);
                return new Again(judgement(name, submission), false);
            }
            done = again.settled()
                    || again.written(alone(again.report(), again.amendments(), beside.get()), beside.get());
        }
        return new Again(judgement(name, submission), true);
    }

    /**
     * What a batch would come to under other rules, with what people put right in it. Nothing is written down.
     *
     * @param reports of the batch
     * @throws InterruptedException when it is broken off
     */
    public static List<Outcome> tried(
            Archive archive,
            Rules rules,
            Settings settings,
            BatchView batch,
            List<Submitted> reports,
            Batch.Listener listener)
            throws InterruptedException {
        return new BatchAudit(archive, rules, settings)
                .recomputed(reports, Amendments.of(batch), listener)
                .outcomes();
    }

    private Audited judgement(String name, long submission) throws CaseException {
        BatchView batch = new Batches(archive).of(name);
        return batch.judgement(batch.current(submission)).orElseThrow();
    }

    /** What would come of a report with other corrections; nothing is written down. */
    Outcome tried(BatchView batch, Submitted report, Corrections corrections) throws InterruptedException {
        Amendments would = Amendments.of(batch).with(report.number(), corrections);
        Optional<Beside> beside = new Rejudging(archive, batch, report, rules, settings).besideWith(would);
        if (beside.isPresent()) {
            return alone(report, would, beside.get());
        }
        List<Submitted> reports = batch.current();
        return recomputed(reports, would, Batch.UNHEARD).outcomes().get(reports.indexOf(report));
    }

    private Outcome alone(Submitted report, Amendments amendments, Beside beside) throws InterruptedException {
        return auditor(report, new Auditor(rules, settings.options()))
                .with(amendments.of(report))
                .again(source(report), beside, settings.budget());
    }

    /** What a report states, with corrections. */
    Optional<Facts> facts(Submitted report, Corrections corrections) throws UnreadableException {
        return auditor(report, new Auditor(rules, settings.options()))
                .with(corrections)
                .facts(source(report));
    }

    /** Works the outcomes of some reports out anew; nothing is written down. */
    Audit recomputed(List<Submitted> reports, Amendments amendments, Batch.Listener listener)
            throws InterruptedException {
        return audited(reports, amendments, null, listener);
    }

    private Audit audited(
            List<Submitted> reports, Amendments amendments, @Nullable BatchLedger ledger, Batch.Listener listener)
            throws InterruptedException {
        List<Source> sources = new ArrayList<>();
        Map<Source, Auditor> auditors = new IdentityHashMap<>();
        Map<String, Auditor> byDay = new HashMap<>();
        Auditor main = new Auditor(rules, settings.options());
        for (Submitted report : reports) {
            Source source = source(report);
            sources.add(source);
            Auditor auditor = byDay.computeIfAbsent(report.counted(), day -> auditor(report, main));
            auditors.put(source, auditor.with(amendments.of(report)));
        }
        return Batch.audit(
                main,
                sources,
                auditors::get,
                settings.lastYear(),
                settings.options().jobs(),
                settings.budget(),
                ledger == null ? Ledger.NONE : ledger,
                listener);
    }

    /** What nobody could read when it came in has no bytes; why is all that is known of it. */
    private Source source(Submitted report) {
        return report.sha256().isEmpty() && !report.readable()
                ? new Source.Unreadable(report.name(), new UnreadableException(report.refusal()))
                : new Source.Packed(report.name(), archive.file(report.sha256()).orElse(new byte[0]));
    }

    /** An auditor that knows when a report came in. */
    private Auditor auditor(Submitted report, Auditor unknown) {
        if (report.counted().isEmpty()) {
            return unknown;
        }
        Options options = settings.options();
        return new Auditor(
                rules,
                new Options(options.deadline(), LocalDate.parse(report.counted()), options.jobs(), options.outline()));
    }
}
