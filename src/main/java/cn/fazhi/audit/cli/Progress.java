package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.score.Outcome;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an audit has come: a bar on a terminal, a line a file elsewhere. */
final class Progress implements Batch.Listener, AutoCloseable {

    private int files;
    private final PrintWriter lines;
    private final @Nullable ProgressBar bar;
    private int done;

    private Progress(int files, PrintWriter lines, @Nullable ProgressBar bar) {
        this.files = files;
        this.lines = lines;
        this.bar = bar;
    }

    static Progress of(int files, PrintWriter lines) {
        ProgressBar bar = Terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName("审核")
                        .setInitialMax(files)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
        return new Progress(files, lines, bar);
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
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void done(Outcome outcome) {
        done++;
        if (bar == null) {
            lines.println("[" + done + "/" + files + "] " + outcome.source() + "：" + words(outcome));
        }
    }

    private static String words(Outcome outcome) {
        return outcome instanceof Outcome.Audited audited
                ? Numbers.plain(audited.scorecard().total()) + "分，"
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
