package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.Unpacking;
import cn.fazhi.audit.document.UnreadableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes in files and the members of archives, several at once, each within its budget of time. Archives are unpacked as the work goes
 * on, so that no more than {@link #AHEAD} of them is in memory. One file that hangs, fills the memory or meets a fault of ours is one
 * result, never the end of the run.
 *
 * @param <T> a result
 */
public final class Intake<T> implements AutoCloseable {

    /** The time one file may take: 20 seconds, some hundred times what a long report takes. */
    public static final Duration BUDGET = Duration.ofSeconds(20);

    /** Bytes of members that are unpacked and not yet done, besides the one that comes next. */
    private static final long AHEAD = 32L << 20;

    /** What is done with a submission. Used by several threads at once. */
    public interface Work<T> {

        /** The result for one submission. */
        T of(Source source) throws UnreadableException;

        /**
         * The result for one that could not be worked on.
         *
         * @param reason why and what to do, one Chinese sentence
         */
        T refused(String name, String reason);
    }

    /** Told how the work goes on, in one thread. */
    public interface Listener<T> {

        /** So many more submissions, or fewer, have come to light than there are files. */
        void more(int count);

        /** A result, in the order of the files and of what is packed in them. */
        void done(T result);
    }

    private record Waiting<T>(int file, String name, long bytes, Future<T> result) {}

    private record Result<T>(int file, String name, T result) {}

    private final Work<T> work;
    private final Listener<T> listener;
    private final Budget budget;
    private final ExecutorService pool;
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private final List<Result<T>> results = new ArrayList<>();
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);
    private long held;

    /**
     * Prepares one run.
     *
     * @param jobs how many submissions are worked on at once, from 1
     * @param limit the time each of them has
     */
    public Intake(Work<T> work, Listener<T> listener, int jobs, Duration limit) {
        this.work = work;
        this.listener = listener;
        this.budget = new Budget(limit);
        this.pool = Executors.newFixedThreadPool(jobs, Intake::worker);
    }

    /**
     * Takes in the files.
     *
     * @return the results in the order of the files, those of one archive by their names
     * @throws InterruptedException when the work is broken off
     */
    public List<T> all(List<Path> files) throws InterruptedException {
        for (int i = 0; i < files.size(); i++) {
            take(i, files.get(i));
        }
        return rest();
    }

    /** Takes in submissions that are at hand already. */
    public List<T> allOf(List<? extends Source> submissions) throws InterruptedException {
        for (int i = 0; i < submissions.size(); i++) {
            hand(i, submissions.get(i));
        }
        return rest();
    }

    private List<T> rest() throws InterruptedException {
        while (!waiting.isEmpty()) {
            collect();
        }
        results.sort(
                Comparator.comparingInt((Result<T> r) -> r.file()).thenComparing(Result::name, FileNames::compare));
        return results.stream().map(Result::result).toList();
    }

    private void take(int file, Path path) throws InterruptedException {
        Source whole = new Source.OnDisk(path);
        try {
            Unpacking unpacking = budget.within(() -> Unpacking.of(path));
            if (unpacking == null) {
                hand(file, whole);
                return;
            }
            try (unpacking) {
                members(file, whole.name(), unpacking);
            }
        } catch (UnreadableException e) {
            hand(file, new Source.Unreadable(whole.name(), e));
        }
    }

    private void members(int file, String name, Unpacking unpacking) throws InterruptedException {
        int told = 1;
        int handed = 0;
        Source next = next(name, unpacking);
        while (next != null) {
            hand(file, next);
            handed++;
            told = tell(told, Math.max(handed, unpacking.known()));
            // After a failure of the archive as a whole nothing in it can be reached.
            next = next.name().equals(name) ? null : next(name, unpacking);
        }
        tell(told, handed);
    }

    private @Nullable Source next(String name, Unpacking unpacking) throws InterruptedException {
        try {
            return budget.within(unpacking::next);
        } catch (UnreadableException e) {
            return new Source.Unreadable(name, e);
        }
    }

    private int tell(int told, int known) {
        if (known != told) {
            listener.more(known - told);
        }
        return known;
    }

    private void hand(int file, Source source) throws InterruptedException {
        long bytes = source instanceof Source.Packed member ? member.bytes().length : 0;
        held += bytes;
        waiting.add(new Waiting<>(file, source.name(), bytes, pool.submit(() -> one(source))));
        while (!waiting.isEmpty() && (held > AHEAD || waiting.peek().result().isDone())) {
            collect();
        }
    }

    /** Waits for the one that was handed over first. */
    private void collect() throws InterruptedException {
        Waiting<T> first = waiting.remove();
        T result;
        try {
            result = first.result().get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
        held -= first.bytes();
        results.add(new Result<>(first.file(), first.name(), result));
        listener.done(result);
    }

    private T one(Source source) throws InterruptedException {
        try {
            return underLock(memory.readLock(), source);
        } catch (UnreadableException refused) {
            if (!Budget.isMemory(refused)) {
                return work.refused(source.name(), String.valueOf(refused.getMessage()));
            }
        }
        // Others may have used the memory up: once more, alone.
        try {
            return underLock(memory.writeLock(), source);
        } catch (UnreadableException refused) {
            return work.refused(source.name(), String.valueOf(refused.getMessage()));
        }
    }

    private T underLock(Lock lock, Source source) throws UnreadableException, InterruptedException {
        lock.lockInterruptibly();
        try {
            return budget.within(() -> work.of(source));
        } finally {
            lock.unlock();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        budget.close();
    }
}
