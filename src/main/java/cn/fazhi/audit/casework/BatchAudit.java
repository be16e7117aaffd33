package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Ledger;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        BatchLedger ledger = new BatchLedger(archive, new Batches(archive).of(name), reports, rules, settings);
        if (ledger.finished() && !again) {
            return new Done(reports, null, 0);
        }
        if (folder != null) {
            new RuleStore(archive).keep(folder, rules.ruleBase().checklist().sha256(), settings.who());
        }
        try {
            return new Done(reports, audited(reports, ledger, listener), ledger.written());
        } catch (BatchLedger.Unwritten e) {
            throw e.why();
        }
    }

    /** Works the outcomes of some reports out anew; nothing is written down. */
    Audit recomputed(List<Submitted> reports, Batch.Listener listener) throws InterruptedException {
        return audited(reports, null, listener);
    }

    private Audit audited(List<Submitted> reports, @Nullable BatchLedger ledger, Batch.Listener listener)
            throws InterruptedException {
        List<Source> sources = new ArrayList<>();
        Map<Source, Auditor> auditors = new IdentityHashMap<>();
        Map<String, Auditor> byDay = new HashMap<>();
        Auditor main = new Auditor(rules, settings.options());
        for (Submitted report : reports) {
            Source source = source(report);
            sources.add(source);
            auditors.put(
                    source, report.counted().isEmpty() ? main : byDay.computeIfAbsent(report.counted(), this::auditor));
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

    private Auditor auditor(String received) {
        Options options = settings.options();
        return new Auditor(
                rules, new Options(options.deadline(), LocalDate.parse(received), options.jobs(), options.outline()));
    }
}
