package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.casework.AuditRequests;
import cn.fazhi.audit.casework.BatchAudit;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.upkeep.LiveRules;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Audits of batches that go on behind the pages, two at once. Who asks for one is written into the archive first, so that it goes on at
 * the next start if the program is ended in between, however that happens.
 */
@Component
public final class AuditRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRuns.class);

    private static final int AT_ONCE = 2;

    private final Archive archive;
    private final AuditRequests requests;
    private final LiveRules rules;
    private final DeskSettings settings;
    private final Counter judged;
    private final Timer audits;
    private final MeterRegistry metrics;
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, AuditRuns::worker);
    private final Map<String, AuditRun> runs = new LinkedHashMap<>();
    private volatile boolean running;

    AuditRuns(Archive archive, LiveRules rules, DeskSettings settings, MeterRegistry metrics) {
        this.archive = archive;
        this.requests = new AuditRequests(archive);
        this.rules = rules;
        this.settings = settings;
        this.metrics = metrics;
        this.judged = Counter.builder("fazhi.reports.judged")
                .description("Reports judged in batches since the start")
                .register(metrics);
        this.audits = Timer.builder("fazhi.batch.audit")
                .description("Audits of batches, from their turn to their end")
                .register(metrics);
        metrics.gauge("fazhi.batch.queue", this, AuditRuns::waiting);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "batch-audit");
        thread.setDaemon(true);
        return thread;
    }

    /** Goes on with what was asked for before the program was ended. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (Entry asked : requests.open()) {
            queue(asked.batch(), asked.who());
        }
    }

    /**
     * Audits a batch, now or when its turn comes. One that is at it already goes on.
     *
     * @throws CaseException when there is nothing in it
     */
    public AuditRun ask(String batch, String who) throws CaseException, ArchiveException {
        if (new Batches(archive).of(batch).current().isEmpty()) {
            throw new CaseException("批次“" + batch + "”里还没有报告：请先上传报告。");
        }
        requests.ask(batch, who);
        return queue(batch, who);
    }

    private synchronized AuditRun queue(String batch, String who) {
        AuditRun before = runs.get(batch);
        if (before != null && !before.look(0).state().over()) {
            return before;
        }
        int total;
        try {
            total = new Batches(archive).of(batch).current().size();
        } catch (CaseException gone) {
            total = 0;
        }
        AuditRun run = new AuditRun(batch, who, total, judged::increment);
        runs.put(batch, run);
        pool.execute(() -> audits.record(() -> work(run)));
        return run;
    }

    /** The newest audit of a batch since the start of the desk. */
    public synchronized Optional<AuditRun> of(String batch) {
        return Optional.ofNullable(runs.get(batch));
    }

    /** Breaks an audit off; what was judged stays. */
    public void cancel(String batch, String who) throws ArchiveException {
        AuditRun run = of(batch).orElse(null);
        if (run == null || run.look(0).state().over()) {
            return;
        }
        requests.end(batch, "取消", who);
        run.end(AuditRun.State.CANCELLED, "已审完的保留，再次审核时接着做");
        run.stop();
        LOG.atInfo().addKeyValue("batch", batch).addKeyValue("who", who).log("audit cancelled");
    }

    private synchronized long waiting() {
        return runs.values().stream()
                .filter(run -> run.look(0).state() == AuditRun.State.WAITING)
                .count();
    }

    private void work(AuditRun run) {
        if (run.stopped() || run.look(0).state().over()) {
            return;
        }
        run.begin();
        StageTimes times = new StageTimes(metrics, run);
        try {
            LiveRules.InForce now = rules.inForce();
            BatchAudit.Settings by = new BatchAudit.Settings(
                    new Options(settings.deadline(), null, Runtime.getRuntime().availableProcessors()),
                    Intake.BUDGET,
                    settings.version(),
                    run.who());
            int written = new BatchAudit(archive, now.rules(), now.folder(), by)
                    .run(run.batch(), false, times)
                    .written();
            times.end();
            requests.end(run.batch(), "完成", run.who());
            run.end(AuditRun.State.DONE, written == 0 ? "规则和报告都没有变，没有重复审核" : "新审核 " + written + " 份");
            LOG.atInfo()
                    .addKeyValue("batch", run.batch())
                    .addKeyValue("written", written)
                    .log("audit done");
        } catch (AuditRun.Stopped | InterruptedException e) {
            // Cancelled, which is written down already; or the program ends, and it goes on at the next start.
            run.end(AuditRun.State.CANCELLED, "已中断");
        } catch (CaseException | ArchiveException | IOException | RuntimeException e) {
            failed(run, e);
        }
    }

    private void failed(AuditRun run, Exception why) {
        LOG.atError().addKeyValue("batch", run.batch()).setCause(why).log("audit failed");
        String said = why instanceof RuntimeException ? "程序出错，已记入日志" : String.valueOf(why.getMessage());
        run.end(AuditRun.State.FAILED, said);
        try {
            requests.end(run.batch(), "没有完成：" + said, run.who());
        } catch (ArchiveException e) {
            LOG.atError().setCause(e).log("the end of an audit could not be written down");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Breaks off what is going on, without writing that it ended: it goes on at the next start. */
    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            runs.values().forEach(AuditRun::stop);
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("an audit did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
