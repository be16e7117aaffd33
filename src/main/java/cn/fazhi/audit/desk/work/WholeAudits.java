package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.casework.BatchAudit;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Audits of whole batches with all that was read, for what the log does not hold: which passages reports share, and the workbook. The
 * reports are read again, one batch at a time, and the newest answer is kept until something changes.
 */
@Component
public final class WholeAudits {

    private final Archive archive;
    private final LiveRules rules;
    private final DeskSettings settings;
    private @Nullable Kept kept;

    /** An audit and what it was made of. */
    public record Whole(Audit audit, List<Submitted> reports, LiveRules.InForce rules) {

        public Whole {
            reports = List.copyOf(reports);
        }
    }

    private record Kept(String batch, long last, Whole whole) {}

    WholeAudits(Archive archive, LiveRules rules, DeskSettings settings) {
        this.archive = archive;
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * The audit of a batch, under the rules in force.
     *
     * @throws CaseException when its reports are not all audited under these rules
     */
    public synchronized Whole of(BatchView batch, String who)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        LiveRules.InForce now = rules.inForce();
        String hash = now.rules().ruleBase().checklist().sha256();
        boolean all = batch.current().stream()
                .allMatch(report -> batch.judgement(report)
                        .filter(one -> one.rules().equals(hash))
                        .isPresent());
        if (batch.current().isEmpty() || !all) {
            throw new CaseException("这个批次还有报告没有按现行规则审核：请先到批次页点“开始审核”，审完再看。");
        }
        Kept before = kept;
        if (before != null
                && before.batch().equals(batch.name())
                && before.last() == archive.lastOf(batch.name())
                && before.whole().rules().equals(now)) {
            return before.whole();
        }
        BatchAudit.Settings by = new BatchAudit.Settings(
                new Options(settings.deadline(), null, Runtime.getRuntime().availableProcessors()),
                Intake.BUDGET,
                settings.version(),
                who);
        BatchAudit.Done done =
                new BatchAudit(archive, now.rules(), now.folder(), by).run(batch.name(), true, new Unheard());
        Whole whole = new Whole(Objects.requireNonNull(done.audit()), done.reports(), now);
        kept = new Kept(batch.name(), archive.lastOf(batch.name()), whole);
        return whole;
    }

    private static final class Unheard implements Batch.Listener {

        @Override
        public void more(int count) {
            // The page waits for all of it.
        }

        @Override
        public void read() {
            // The page waits for all of it.
        }

        @Override
        public void done(Outcome outcome) {
            // The page waits for all of it.
        }
    }
}
