package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Beside;
import cn.fazhi.audit.audit.Compared;
import cn.fazhi.audit.audit.Ledger;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.score.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the log knows of one run's reports, and where their results are written, each as it is reached. */
final class BatchLedger implements Ledger {

    private final Archive archive;
    private final List<Submitted> reports;
    private final Rules rules;
    private final RunRecord record;
    private final String standing;
    private final Map<Integer, Beside> beside = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private BatchView batch;
    private long seen;
    private int left;
    private int written;

    BatchLedger(Archive archive, BatchView batch, List<Submitted> reports, Rules rules, BatchAudit.Settings settings) {
        this.archive = archive;
        this.batch = batch;
        this.reports = reports;
        this.rules = rules;
        this.record = new RunRecord(
                reports, Amendments.of(batch), rules.ruleBase().checklist().sha256(), settings);
        this.standing = record.standing();
    }

    /** The log could not be written; the run ends. */
    static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ArchiveException why;

        Unwritten(ArchiveException why) {
            super(why);
            this.why = why;
        }

        ArchiveException why() {
            return why;
        }
    }

    int written() {
        return written;
    }

    /** Whether the last run went by all the same as this one, and came to its end: then nothing need be read to know that nothing is missing. */
    boolean finished() {
        List<Audited> all = batch.audited();
        return !all.isEmpty()
                && all.get(all.size() - 1).run().standing().equals(standing)
                && all.get(all.size() - 1).run().left() == 0
                && reports.stream()
                        .allMatch(report -> batch.judgement(report)
                                .filter(one -> one.settles(report))
                                .isPresent());
    }

    @Override
    public Map<Integer, Outcome> known(List<Compared> submissions) {
        Map<Integer, Outcome> known = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Compared seen = submissions.get(i);
            beside.put(i, seen.beside());
            keys.put(i, record.key(reports.get(i), seen.beside()));
            Outcome before = before(i, seen);
            if (before != null) {
                known.put(i, before);
            }
        }
        left = reports.size() - known.size();
        return known;
    }

    private @Nullable Outcome before(int number, Compared seen) {
        Optional<Audited> judged = judged(number);
        Optional<byte[]> result = judged.flatMap(one -> archive.file(one.result()));
        try {
            return result.isEmpty()
                    ? null
                    : StoredResult.of(result.get(), rules.ruleBase().checklist())
                            .outcome(seen.facts());
        } catch (CaseException unusable) {
            // What the log holds cannot be read back: it is judged once more, and verify tells.
            return null;
        }
    }

    /** The judgement of a report that still counts. */
    private Optional<Audited> judged(int number) {
        Submitted report = reports.get(number);
        return batch.judgement(report).filter(one -> one.key().equals(keys.get(number)) && one.settles(report));
    }

    @Override
    public void judged(int number, Outcome outcome) {
        left--;
        Submitted report = reports.get(number);
        NewEntry result = record.entry(batch.name(), report, Objects.requireNonNull(beside.get(number)), outcome, left);
        try {
            archive.appendUnless(() -> judgedByAnother(number), result).ifPresent(entry -> {
                seen = entry.number();
                written++;
            });
            if (correctedSince(report)) {
                left++;
            }
        } catch (ArchiveException e) {
            throw new Unwritten(e);
        }
    }

    /** On a server another process may audit the same batch, even one that was killed and whose last entry still arrives. */
    private boolean judgedByAnother(int number) {
        long last = archive.last().map(Entry::number).orElse(0L);
        if (last > seen) {
            batch = BatchView.of(archive.of(batch.name())).orElseThrow();
            seen = last;
        }
        return judged(number).isPresent() || correctedSince(reports.get(number));
    }

    /** Whether somebody put facts right in a report while it was judged: the result is none any more. */
    private boolean correctedSince(Submitted report) {
        return !Amendments.of(batch).of(report).equals(record.amendments().of(report));
    }
}
