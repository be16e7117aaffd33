package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.score.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges reports that were read, several at once, each within its budget of time. */
final class Judging implements AutoCloseable {

    private final Auditor auditor;

    /** The same, which judges in the threads that the budget watches. */
    private final Auditor first;

    private final Budget budget;
    private final ExecutorService pool;
    private final CopyCheck check;
    private final Notices notices;

    Judging(Auditor auditor, int jobs, Duration limit, CopyCheck check, Notices notices) {
        this.auditor = auditor;
        this.first = auditor.onWatchedThreads();
        this.budget = new Budget(limit);
        this.pool = Executors.newFixedThreadPool(jobs, Judging::worker);
        this.check = check;
        this.notices = notices;
    }

    /** The outcomes in the order of the readings; those that are known are not reached again. */
    List<Outcome> all(List<Reading> readings, Map<Integer, Outcome> known, Ledger ledger, Batch.Listener listener)
            throws InterruptedException {
        Deque<Future<Outcome>> waiting = new ArrayDeque<>();
        int report = 0;
        for (int i = 0; i < readings.size(); i++) {
            Outcome before = known.get(i);
            Reading reading = readings.get(i);
            int number = report;
            if (reading instanceof Reading.Report one) {
                report++;
                waiting.add(
                        before != null
                                ? CompletableFuture.completedFuture(before)
                                : pool.submit(() -> one(one, number)));
            } else if (reading instanceof Reading.Refused refused) {
                waiting.add(CompletableFuture.completedFuture(refused.outcome()));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Outcome outcome = reached(waiting.remove());
            if (!known.containsKey(outcomes.size())) {
                ledger.judged(outcomes.size(), outcome);
            }
            outcomes.add(outcome);
            listener.done(outcome);
        }
        return outcomes;
    }

    private static Outcome reached(Future<Outcome> judging) throws InterruptedException {
        try {
            return judging.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    private Outcome one(Reading.Report report, int number) throws InterruptedException {
        try {
            return notices.on(number, budget.within(() -> first.judge(report, check.facts(number))));
        } catch (UnreadableException refused) {
            return Budget.isTime(refused) ? ruleByRule(report, number) : refused(report, refused);
        }
    }

    /** What takes so long is a rule that never ends: it costs its own item only, and the report is not to blame. */
    private Outcome ruleByRule(Reading.Report report, int number) throws InterruptedException {
        try {
            return notices.on(number, budget.within(() -> auditor.judge(report, check.facts(number))));
        } catch (UnreadableException refused) {
            return refused(report, refused);
        }
    }

    private static Outcome refused(Reading.Report report, UnreadableException why) {
        return new Outcome.Refused(report.document().source(), "", String.valueOf(why.getMessage()));
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
