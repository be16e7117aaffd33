package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.UnreadableException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives each piece of work so much time and no more. It is the processor's time that counts, so that a machine busy with other things
 * refuses no honest file; on the clock it may be {@link #PATIENCE} times as long. Work that runs over is interrupted; our own loops, and every stream we hand to a
 * library, heed that. A library's loop that does not cannot be stopped in Java: its thread is left behind, its result dropped.
 */
final class Budget implements AutoCloseable {

    /**
     * Threads left behind and still running. Each keeps a processor busy and holds its file, so that more of them would make honest
     * files run over too; with that many, nothing new is begun until one has ended.
     */
    static final int MOST_LEFT_BEHIND = 8;

    /** How much longer than its processor time a piece of work may take by the clock. */
    private static final int PATIENCE = 3;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Time to end after being interrupted. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration limit;
    private final Duration grace;
    private final AtomicInteger leftBehind = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Budget::daemon);

    Budget(Duration limit) {
        this(limit, GRACE);
    }

    Budget(Duration limit, Duration grace) {
        this.limit = limit;
        this.grace = grace;
    }

    /**
     * Does the work in a thread of its own.
     *
     * @throws UnreadableException if the work says so, runs over its time or out of memory, or fails by a fault of ours
     * @throws InterruptedException if whoever waits is interrupted
     */
    <T> T within(Callable<T> work) throws UnreadableException, InterruptedException {
        if (leftBehind.get() >= MOST_LEFT_BEHIND) {
            throw new UnreadableException("已有 " + MOST_LEFT_BEHIND + " 个文件读取超时且停不下来，这个文件没有审核，请把超时的文件移走后重新审核。");
        }
        Watched<T> watched = new Watched<>(work);
        Future<T> result = threads.submit(watched);
        try {
            return patiently(result, watched);
        } catch (TimeoutException e) {
            result.cancel(true);
            watched.leave();
            throw new UnreadableException(
                    "审核这个文件用了 " + seconds() + " 秒还没有完成，不再等待，文件可能已损坏或过于复杂，请用原软件打开确认后另存一份，重新提交。", e);
        } catch (InterruptedException e) {
            result.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        }
    }

    private <T> T patiently(Future<T> result, Watched<T> watched)
            throws TimeoutException, ExecutionException, InterruptedException {
        Duration patience = limit.multipliedBy(PATIENCE);
        Duration wait = limit;
        while (true) {
            try {
                return result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // What was waited for is counted, not the clock: a computer that slept meanwhile has not worked either.
                patience = patience.minus(wait);
                Duration left = limit.minus(watched.used());
                if (left.isNegative() || left.isZero() || patience.isNegative() || patience.isZero()) {
                    throw e;
                }
                wait = left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
            }
        }
    }

    private static UnreadableException reason(Throwable thrown) {
        if (thrown instanceof UnreadableException said) {
            return said;
        }
        if (thrown instanceof OutOfMemoryError) {
            return new UnreadableException("审核这个文件要用的内存超过上限，文件可能已损坏或过于复杂，请用原软件打开确认后另存一份，重新提交。", thrown);
        }
        return new UnreadableException(
                "程序处理这份文件时出错（" + thrown.getClass().getSimpleName() + "），请把文件交给维护人员，其他文件不受影响。", thrown);
    }

    /** Whether the memory did not suffice: tried again with nothing else under way, it may. */
    static boolean isMemory(UnreadableException reason) {
        return reason.getCause() instanceof OutOfMemoryError;
    }

    /** Whether the time did not suffice. */
    static boolean isTime(UnreadableException reason) {
        return reason.getCause() instanceof TimeoutException;
    }

    private String seconds() {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private enum Stage {
        RUNNING,
        LEFT,
        ENDED
    }

    /** Work that can be left behind, and is counted as long as it runs on. */
    private final class Watched<T> implements Callable<T> {

        private final Callable<T> work;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicLong thread = new AtomicLong();
        private final AtomicLong begun = new AtomicLong();
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.RUNNING);

        Watched(Callable<T> work) {
            this.work = work;
        }

        @Override
        public T call() throws Exception {
            begun.set(Math.max(0, THREADS.getCurrentThreadCpuTime()));
            thread.set(Thread.currentThread().getId());
            try {
                return work.call();
            } finally {
                if (stage.getAndSet(Stage.ENDED) == Stage.LEFT) {
                    leftBehind.decrementAndGet();
                }
                ended.countDown();
            }
        }

        /** The processor's time so far; as long as the clock's where the platform does not tell. */
        Duration used() {
            if (thread.get() == 0) {
                return Duration.ZERO;
            }
            long time = THREADS.getThreadCpuTime(thread.get());
            return time < 0 ? limit : Duration.ofNanos(time - begun.get());
        }

        void leave() throws InterruptedException {
            if (!ended.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                leftBehind.incrementAndGet();
                if (!stage.compareAndSet(Stage.RUNNING, Stage.LEFT)) {
                    leftBehind.decrementAndGet();
                }
            }
        }
    }
}
