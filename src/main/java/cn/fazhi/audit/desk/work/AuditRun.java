package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Points;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One audit of a batch while it goes on. Safe for any number of threads. */
public final class AuditRun implements Batch.Listener {

    /** How it stands. */
    public enum State {
        WAITING("排队中"),
        RUNNING("审核中"),
        DONE("已完成"),
        CANCELLED("已取消"),
        FAILED("没有完成");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** In Chinese. */
        public String word() {
            return word;
        }

        public boolean over() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /**
     * A file that was judged.
     *
     * @param said such as 81.5分，退回补正
     */
    public record Line(String file, String said) {}

    /**
     * How far it is.
     *
     * @param state how it stands
     * @param word the same in Chinese
     * @param total reports in all
     * @param read reports that were read
     * @param done reports that were judged
     * @param seconds seconds that are left, as far as can be told; -1 when that cannot be told
     * @param message why it failed; "" when it did not
     * @param lines what was judged after the first so many
     * @param next how many lines there are
     */
    public record Look(
            State state,
            String word,
            int total,
            int read,
            int done,
            long seconds,
            String message,
            List<Line> lines,
            int next) {

        public Look {
            lines = List.copyOf(lines);
        }
    }

    private final String batch;
    private final String who;
    private final List<Line> lines = new ArrayList<>();
    private final Runnable judged;
    private State state = State.WAITING;
    private int total;
    private int read;
    private String message = "";
    private @Nullable Instant started;
    private volatile boolean stopped;

    AuditRun(String batch, String who, int total, Runnable judged) {
        this.batch = batch;
        this.who = who;
        this.total = total;
        this.judged = judged;
    }

    public String batch() {
        return batch;
    }

    /** Who asked for it. */
    public String who() {
        return who;
    }

    /** Thrown where the work can be left, as soon as it is to end. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Ends the work at the next report. Its thread is not interrupted: the embedded database closes its file for everybody when a thread
     * is that reads or writes it.
     */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }

    synchronized void begin() {
        state = State.RUNNING;
        started = Instant.now();
    }

    /** What ended first counts: an audit that was cancelled is not broken off once more. */
    synchronized void end(State how, String why) {
        if (state.over()) {
            return;
        }
        state = how;
        message = why;
    }

    @Override
    public synchronized void more(int count) {
        goOn();
        total += count;
    }

    @Override
    public synchronized void read() {
        goOn();
        read++;
    }

    @Override
    public synchronized void done(Outcome outcome) {
        judged.run();
        lines.add(new Line(
                outcome.source(),
                outcome instanceof Outcome.Audited audited
                        ? Points.plain(audited.scorecard().total()) + "分，"
                                + audited.scorecard().conclusion()
                        : "未审核：" + ((Outcome.Refused) outcome).reason()));
        goOn();
    }

    /** How far it is, with what was judged after the first so many. */
    public synchronized Look look(int from) {
        return new Look(
                state,
                state.word(),
                total,
                read,
                lines.size(),
                left(),
                message,
                lines.subList(Math.min(Math.max(from, 0), lines.size()), lines.size()),
                lines.size());
    }

    /** Reading a report and judging it take about as long as each other. */
    private long left() {
        int steps = read + lines.size();
        if (started == null || steps == 0 || state.over()) {
            return -1;
        }
        double each = Duration.between(started, Instant.now()).toMillis() / (double) steps;
        return Math.round(each * Math.max(0, 2 * total - steps) / 1000);
    }
}
