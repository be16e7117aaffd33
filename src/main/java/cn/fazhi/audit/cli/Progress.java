package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Points;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an audit has come: a bar on a terminal, a line a file elsewhere. */
final class Progress implements Batch.Listener, AutoCloseable {

    private int files;
    private final PrintWriter lines;
    private final String name;
    private final boolean drawn = Terminal.interactive();
    private @Nullable ProgressBar bar;
    private int done;

    private Progress(int files, PrintWriter lines, String name) {
        this.files = files;
        this.lines = lines;
        this.name = name;
    }

    static Progress of(int files, PrintWriter lines) {
        return of(files, lines, "");
    }

    /**
     * Progress of one audit among several.
     *
     * @param name which of them
     */
    static Progress of(int files, PrintWriter lines, String name) {
        return new Progress(files, lines, name);
    }

    @Override
    public void more(int count) {
        files += count;
        if (bar != null) {
            bar.maxHint(files);
        }
    }

    @Override
    public void read() {
        if (drawn) {
            // Not before something is read: of two audits the second may have nothing to read.
            bar = bar == null ? bar() : bar;
            bar.step();
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(name.isEmpty() ? "审核" : name)
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void done(Outcome outcome) {
        done++;
        if (!drawn) {
            lines.println(name + "[" + done + "/" + files + "] " + outcome.source() + "：" + words(outcome));
        }
    }

    private static String words(Outcome outcome) {
        return outcome instanceof Outcome.Audited audited
                ? Points.plain(audited.scorecard().total()) + "分，"
                        + audited.scorecard().conclusion()
                : "未审核";
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
