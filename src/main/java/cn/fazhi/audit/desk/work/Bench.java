package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.casework.CaseException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where drafts of rules are tried: a few at once, each for so long and no longer, so that no draft can keep the desk from its other work.
 * What is done here must not touch the archive, for it may be broken off at any moment.
 */
@Component
public final class Bench implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 12;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Bench::worker);
    private final Map<String, Future<?>> newest = new ConcurrentHashMap<>();

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "rules-bench");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does a piece of work and waits for it.
     *
     * @param whose of what is asked under the same name only the newest is done: who types on no longer waits for the text before
     * @param limit from now on, the time spent waiting for a turn included
     * @throws CaseException when the work says so, takes too long, or cannot be done
     */
    public <T> T within(String whose, Duration limit, Callable<T> work)
            throws CaseException, IOException, InterruptedException {
        Future<T> result;
        try {
            result = pool.submit(work);
        } catch (RejectedExecutionException full) {
            throw new CaseException("正在检查的草稿太多，这一次没有检查：请稍等再试。");
        }
        Future<?> before = newest.put(whose, result);
        if (before != null) {
            before.cancel(true);
        }
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CaseException("用了 " + limit.toSeconds() + " 秒还没有完成，已停止：可能是规则或例子写得太复杂，也可能是电脑正忙，请改简单些或稍后再试。");
        } catch (CancellationException e) {
            throw new CaseException("内容又有改动，以新的检查为准。");
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        } finally {
            result.cancel(true);
            newest.remove(whose, result);
        }
    }

    private static CaseException reason(Throwable cause) throws IOException, InterruptedException {
        if (cause instanceof CaseException said) {
            return said;
        }
        if (cause instanceof IOException unread) {
            throw unread;
        }
        if (cause instanceof InterruptedException || cause instanceof CancellationException) {
            return new CaseException("已停止。");
        }
        LOG.warn("a draft of rules could not be tried", cause);
        return new CaseException("程序试这份草稿时出错（" + cause.getClass().getSimpleName() + "），没有结果：请把刚改的地方改回，并把文件交给维护人员。");
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
