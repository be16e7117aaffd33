package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.score.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges reports that were read, several at once, each within its budget of time. */
final class Judging implements AutoCloseable {

    private final Auditor auditor;
    private final Budget budget;
    private final ExecutorService pool;

    Judging(Auditor auditor, int jobs, Duration limit) {
        this.auditor = auditor;
        this.budget = new Budget(limit);
        this.pool = Executors.newFixedThreadPool(jobs, Judging::worker);
    }

    /** The outcomes in the order of the readings. */
    List<Outcome> all(List<Reading> readings, CopyCheck check, Batch.Listener listener) throws InterruptedException {
        Deque<Future<Outcome>> waiting = new ArrayDeque<>();
        int number = 0;
        for (Reading reading : readings) {
            if (reading instanceof Reading.Report report) {
                List<Fact> more = check.facts(number++);
                waiting.add(pool.submit(() -> one(report, more)));
            } else if (reading instanceof Reading.Refused refused) {
                waiting.add(pool.submit(refused::outcome));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        while (!waiting.isEmpty()) {
            try {
                outcomes.add(waiting.remove().get());
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            }
            listener.done(outcomes.get(outcomes.size() - 1));
        }
        return outcomes;
    }

    private Outcome one(Reading.Report report, List<Fact> more) throws InterruptedException {
        try {
            return budget.within(() -> auditor.judge(report, more));
        } catch (UnreadableException refused) {
            String source = report.document().source();
            return new Outcome.Refused(source, "", String.valueOf(refused.getMessage()));
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        budget.close();
    }
}
