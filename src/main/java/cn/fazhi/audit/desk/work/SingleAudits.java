package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.notice.AuditFiles;
import cn.fazhi.audit.upkeep.LiveRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Audits of files that somebody sends and waits for. Nothing of them is stored. */
@Component
public final class SingleAudits {

    private final Uploads uploads;
    private final LiveRules rules;
    private final DeskSettings settings;
    private final MeterRegistry metrics;
    private final Timer audits;

    SingleAudits(Uploads uploads, LiveRules rules, DeskSettings settings, MeterRegistry metrics) {
        this.uploads = uploads;
        this.rules = rules;
        this.settings = settings;
        this.metrics = metrics;
        this.audits = Timer.builder("fazhi.single.audit")
                .description("Audits of files that somebody waits for, from their turn to their end")
                .register(metrics);
    }

    /**
     * Audits the files as one batch.
     *
     * @param received the day they came in, or null
     * @return results.json, the same bytes as the command audit writes for the same files
     */
    public byte[] results(List<MultipartFile> files, @Nullable LocalDate received)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return uploads.with(files, paths -> {
            long began = System.nanoTime();
            Rules now = rules.current();
            int jobs = Runtime.getRuntime().availableProcessors();
            Auditor auditor = new Auditor(now, new Options(settings.deadline(), received, jobs));
            StageTimes times = new StageTimes(metrics, Batch.UNHEARD);
            Audit audit = Batch.audit(auditor, paths, List.of(), jobs, Intake.BUDGET, times);
            times.end();
            audits.record(Duration.ofNanos(System.nanoTime() - began));
            return new AuditFiles(audit, now, settings.version()).results();
        });
    }
}
