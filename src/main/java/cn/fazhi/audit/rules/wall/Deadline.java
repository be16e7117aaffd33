package cn.fazhi.audit.rules.wall;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Runs rules so much time and no more. A session over its time is halted, which it heeds between two rules; one that is stuck within a
 * rule cannot be stopped in Java and is left behind: on a daemon thread of ours, or on the caller's, where somebody can do without that.
 */
public final class Deadline {

    /** Each keeps a processor busy; with so many nothing is begun until one has ended. */
    private static final int MOST_LEFT_BEHIND = 8;

    private static final Duration GRACE = Duration.ofMillis(300);

    /** How often sessions on their callers' threads are looked at. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** How much longer than its processor time a session may take by the clock. */
    private static final int PATIENCE = 3;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

    private final ClassLoader loader;
    private final ExecutorService threads;

    /** What runs on its caller's thread. */
    private final Set<Run<?>> here = ConcurrentHashMap.newKeySet();

    /**
     * @param loader what the threads that run rules see
     */
    public Deadline(ClassLoader loader) {
        this.loader = loader;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "rules");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "rules-watch");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does something with a new session in the caller's thread, which saves the change of threads. A session that is stuck within a rule
     * keeps that thread: for threads that somebody watches and can leave behind.
     *
     * @param late is told when the session is over its time, ended or not
     * @throws OverTimeException when it has not ended in time
     */
    public <T> T here(Duration limit, KieBase base, Function<KieSession, T> work, Runnable late) {
        refuseWhenCrowded();
        Run<T> run = new Run<>(base, work, limit, late);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        here.add(run);
        try {
            T result = run.whole();
            if (run.halted) {
                throw overTime(limit);
            }
            return result;
        } catch (OutOfMemoryError e) {
            throw thrown(e);
        } finally {
            here.remove(run);
            thread.setContextClassLoader(before);
        }
    }

    private void look() {
        long now = System.nanoTime();
        here.forEach(run -> run.look(now));
    }

    private static void refuseWhenCrowded() {
        if (LEFT_BEHIND.get() >= MOST_LEFT_BEHIND) {
            throw new OverTimeException("已有" + MOST_LEFT_BEHIND + "条规则超时且停不下来，没有再运行");
        }
    }

    private static OverTimeException overTime(Duration limit) {
        return new OverTimeException("运行超过" + limit.toSeconds() + "秒，已停止");
    }

    /**
     * Does something with a new session in a thread of ours.
     *
     * @throws OverTimeException when it has not ended in time
     * @throws CancellationException when whoever waits is interrupted
     */
    public <T> T within(Duration limit, KieBase base, Function<KieSession, T> work) {
        refuseWhenCrowded();
        Run<T> run = new Run<>(base, work, limit, () -> {});
        Future<T> result = threads.submit(run::counted);
        try {
            return patiently(result, run, limit);
        } catch (TimeoutException e) {
            stop(run, result);
            throw overTime(limit);
        } catch (InterruptedException e) {
            stop(run, result);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** It is the processor's time that counts: beside rules that were left behind, an honest one waits for its turn. */
    private static <T> T patiently(Future<T> result, Run<T> run, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        long last = System.nanoTime() + limit.multipliedBy(PATIENCE).toNanos();
        Duration wait = limit;
        while (true) {
            try {
                return result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                wait = limit.minus(run.used());
                if (wait.compareTo(SHORTEST_WAIT) < 0 || System.nanoTime() >= last) {
                    throw e;
                }
            }
        }
    }

    private static void stop(Run<?> run, Future<?> result) {
        run.halt();
        try {
            result.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            run.leave();
        } catch (ExecutionException e) {
            // It has ended; how no longer matters.
        } catch (InterruptedException e) {
            run.leave();
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException usual) {
            return usual;
        }
        if (cause instanceof OutOfMemoryError) {
            return new OverTimeException("要用的内存超过上限");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    /** One session from its beginning to its end. */
    private static final class Run<T> {

        private enum Stage {
            RUNNING,
            LEFT,
            ENDED
        }

        private final KieBase base;
        private final Function<KieSession, T> work;
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.RUNNING);
        private final Duration limit;
        private final Runnable late;
        private final long begun = System.nanoTime();
        private volatile @Nullable KieSession session;
        private volatile boolean halted;
        private volatile long thread;
        private volatile long usedBefore;

        Run(KieBase base, Function<KieSession, T> work, Duration limit, Runnable late) {
            this.base = base;
            this.work = work;
            this.limit = limit;
            this.late = late;
        }

        /** Halts a session over its time; one that has not heeded that for a while counts as left behind. */
        void look(long now) {
            long over = now - begun - limit.toNanos();
            if (over > 0 && !halted) {
                late.run();
                halt();
            } else if (over > GRACE.toNanos()) {
                leave();
            }
        }

        /** The processor's time so far; as long as the limit where the platform does not tell. */
        Duration used() {
            if (thread == 0) {
                return Duration.ZERO;
            }
            long time = THREADS.getThreadCpuTime(thread);
            return time < 0 ? limit : Duration.ofNanos(time - usedBefore);
        }

        /** The same in one of our threads, whose time is asked for. */
        T counted() {
            usedBefore = Math.max(0, THREADS.getCurrentThreadCpuTime());
            thread = Thread.currentThread().getId();
            return whole();
        }

        T whole() {
            KieSession own = base.newKieSession();
            session = own;
            try {
                if (halted) {
                    throw new OverTimeException("没有运行");
                }
                return work.apply(own);
            } finally {
                session = null;
                own.dispose();
                if (!stage.compareAndSet(Stage.RUNNING, Stage.ENDED)) {
                    LEFT_BEHIND.decrementAndGet();
                }
            }
        }

        void halt() {
            halted = true;
            KieSession running = session;
            if (running != null) {
                running.halt();
            }
        }

        void leave() {
            if (stage.compareAndSet(Stage.RUNNING, Stage.LEFT)) {
                LEFT_BEHIND.incrementAndGet();
            }
        }
    }
}
