package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.BatchAudit;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.upkeep.Draft;
import cn.fazhi.audit.upkeep.LiveRules;
import cn.fazhi.audit.upkeep.impact.ImpactRun;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What a draft of rules would do to a batch of the archive, worked out behind the pages, one at a time. Nothing of it is written down. */
@Component
public final class ImpactRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRuns.class);

    /** Reports of a batch that are compared. */
    public static final int MOST_REPORTS = 120;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** What the last report may take when the desk is closed. */
    private static final Duration LAST_STEP = Duration.ofSeconds(20);

    private final RuleDesk desk;
    private final LiveRules live;
    private final Archive archive;
    private final DeskSettings settings;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, ImpactRuns::worker);
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private @Nullable String atWork;

    ImpactRuns(RuleDesk desk, LiveRules live, Archive archive, DeskSettings settings) {
        this.desk = desk;
        this.live = live;
        this.archive = archive;
        this.settings = settings;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "rules-impact");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * How far one is.
     *
     * @param batch its name
     * @param total steps in all: each report is read and judged under both rule bases
     * @param done steps that are done
     * @param impact what came of it; null while it goes on and when it failed
     * @param message why it failed; "" when it did not
     * @param left reports that were left out, for there are too many
     */
    public record Look(
            String batch, int total, int done, @Nullable Impact impact, String message, int left) {

        public boolean over() {
            return impact != null || !message.isEmpty();
        }
    }

    /** The newest one that somebody asked for. */
    public Optional<Look> of(String who) {
        return Optional.ofNullable(runs.get(who)).map(Run::look);
    }

    /**
     * Begins to work out what somebody's draft does to a batch.
     *
     * @throws CaseException when there is nothing to compare, or another is at work
     */
    public synchronized void ask(BatchView batch, String who) throws CaseException, IOException {
        Map<String, byte[]> edits = desk.edits(who, null, "");
        if (edits.isEmpty()) {
            throw new CaseException("草稿里没有改动，没有什么可比较的。");
        }
        if (atWork != null) {
            throw new CaseException(atWork + "的草稿正在比较，请等它完成（最多 " + LIMIT.toMinutes() + " 分钟）再试。");
        }
        List<Submitted> reports = batch.current();
        if (reports.isEmpty()) {
            throw new CaseException("批次“" + batch.name() + "”里还没有报告，没有什么可比较的。");
        }
        Run run = new Run(batch, reports);
        runs.put(who, run);
        atWork = who;
        threads.execute(() -> {
            try {
                work(run, edits);
            } finally {
                free();
            }
        });
        threads.schedule(
                () -> {
                    run.fail("用了 " + LIMIT.toMinutes() + " 分钟还没有完成，已停止。");
                    run.stop();
                },
                LIMIT.toSeconds(),
                TimeUnit.SECONDS);
    }

    private synchronized void free() {
        atWork = null;
    }

    private void work(Run run, Map<String, byte[]> edits) {
        try (Draft draft = Draft.of(desk.folders(), edits)) {
            Rules rules = draft.load();
            LiveRules.InForce now = live.inForce();
            List<Outcome> before = outcomes(now.rules(), run);
            List<Outcome> after = outcomes(rules, run);
            run.end(ImpactRun.of(
                    new ImpactRun.Side("现在的规则", now.folder(), now.rules(), run),
                    new ImpactRun.Side("草稿", draft.folder(), rules, run),
                    before,
                    after));
        } catch (BrokenRulesException broken) {
            run.fail("草稿还有" + broken.problems().size() + "处问题，改好才能比较："
                    + broken.problems().get(0));
        } catch (AuditRun.Stopped | InterruptedException stopped) {
            run.fail("已停止。");
        } catch (IOException | RuntimeException e) {
            LOG.warn("the impact of a draft could not be worked out", e);
            run.fail("程序比较时出错，已记入日志。");
        }
    }

    private List<Outcome> outcomes(Rules rules, Run run) throws InterruptedException {
        Options options = new Options(settings.deadline(), null, 1);
        BatchAudit.Settings by = new BatchAudit.Settings(options, Intake.BUDGET, settings.version(), "");
        return BatchAudit.tried(archive, rules, by, run.batch, run.reports, run);
    }

    /** One comparison while it goes on. */
    private static final class Run implements Batch.Listener {

        private final BatchView batch;
        private final List<Submitted> reports;
        private final int left;
        private int total;
        private int done;
        private @Nullable Impact impact;
        private String message = "";
        private volatile boolean stopped;

        Run(BatchView batch, List<Submitted> all) {
            this.batch = batch;
            this.reports = List.copyOf(all.subList(0, Math.min(MOST_REPORTS, all.size())));
            this.left = all.size() - reports.size();
            this.total = 4 * reports.size();
        }

        synchronized Look look() {
            return new Look(batch.name(), total, done, impact, message, left);
        }

        synchronized void end(Impact came) {
            if (message.isEmpty()) {
                impact = came;
            }
        }

        synchronized void fail(String why) {
            if (impact == null && message.isEmpty()) {
                message = why;
            }
        }

        /** Ends it at the next report, for the reason for which {@link AuditRun} is not interrupted either. */
        void stop() {
            stopped = true;
        }

        private synchronized void step() {
            if (stopped) {
                throw new AuditRun.Stopped();
            }
            done++;
        }

        @Override
        public synchronized void more(int count) {
            total += 2 * count;
        }

        @Override
        public void read() {
            step();
        }

        @Override
        public void done(Outcome outcome) {
            step();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        runs.values().forEach(Run::stop);
        threads.shutdown();
        if (!threads.awaitTermination(LAST_STEP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("a comparison did not stop in time");
        }
    }
}
