package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.score.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Times the stages of one audit by what it tells anyway: reading lasts from the beginning until the last submission is read, judging from
 * there until the end. Told by one thread.
 */
final class StageTimes implements Batch.Listener {

    private final MeterRegistry metrics;
    private final Batch.Listener next;
    private final long began = System.nanoTime();
    private long read = began;

    StageTimes(MeterRegistry metrics, Batch.Listener next) {
        this.metrics = metrics;
        this.next = next;
    }

    @Override
    public void more(int count) {
        next.more(count);
    }

    @Override
    public void read() {
        read = System.nanoTime();
        next.read();
    }

    @Override
    public void done(Outcome outcome) {
        next.done(outcome);
    }

    /** Counts them, when the audit has come to its end. */
    void end() {
        stage("read", read - began);
        stage("judge", System.nanoTime() - read);
    }

    private void stage(String name, long nanos) {
        Timer.builder("fazhi.stage")
                .description("Stages of audits: reading the submissions, comparing and judging them")
                .tag("stage", name)
                .register(metrics)
                .record(Duration.ofNanos(nanos));
    }
}
