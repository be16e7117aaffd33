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
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Audits of whole batches with all that was read, for what the log does not hold: which passages reports share, and the workbook. The
 * reports are read again, one batch at a time, and the newest answer is kept until something changes.
 */
@Component
public final class WholeAudits {

    /** How long somebody waits for the audits of others: they take memory, so they are made one batch at a time. */
    private static final int WAIT_SECONDS = 60;

    private final Archive archive;
    private final LiveRules rules;
    private final DeskSettings settings;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable Kept kept;

    /** An audit and the rules it went by. */
    public record Whole(Audit audit, LiveRules.InForce rules) {}

    private record Kept(String batch, long last, Whole whole) {}

    WholeAudits(Archive archive, LiveRules rules, DeskSettings settings) {
        this.archive = archive;
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * The audit of a batch, under the rules in force. Nothing is written into the archive.
     *
     * @throws CaseException when its reports are not all audited under these rules
     * @throws BusyException when others wait for theirs for too long
     */
    public Whole of(BatchView batch)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new BusyException("正在为别人重新读别的批次，排了一分钟还没有轮到：请过一会儿再试。");
        }
        try {
            LiveRules.InForce now = rules.inForce();
            long last = archive.lastOf(batch.name());
            Kept before = kept;
            if (before != null
                    && before.batch().equals(batch.name())
                    && before.last() == last
                    && before.whole().rules().equals(now)) {
                return before.whole();
            }
            Whole whole = new Whole(read(batch, now), now);
            kept = new Kept(batch.name(), last, whole);
            return whole;
        } finally {
            turn.release();
        }
    }

    private Audit read(BatchView batch, LiveRules.InForce now)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        BatchAudit.Settings by = new BatchAudit.Settings(
                new Options(settings.deadline(), null, Runtime.getRuntime().availableProcessors()),
                Intake.BUDGET,
                settings.version(),
                "");
        BatchAudit audit = new BatchAudit(archive, now.rules(), now.folder(), by);
        if (!audit.finished(batch.name())) {
            throw new CaseException("这个批次还有报告没有审核，或者审核以后规则、报告有了变化：请先到批次页点“开始审核”，审完再试。");
        }
        return Objects.requireNonNull(
                audit.run(batch.name(), true, Batch.UNHEARD).audit());
    }
}
