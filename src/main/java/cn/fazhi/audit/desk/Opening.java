package cn.fazhi.audit.desk;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.RuleFiles;
import cn.fazhi.audit.casework.RulePublishing;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.SmartLifecycle;

/**
 * The archive and then the rules, opened in a thread of their own while the pages are put together. No page is shown before both are
 * there.
 */
final class Opening implements SmartLifecycle {

    private final DeskSettings settings;
    private final LiveRules rules;
    private final CompletableFuture<Archive> archive = new CompletableFuture<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private volatile boolean running;

    /** Stops what puts the pages together, which need not say why: whoever opens the desk does. */
    static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedException(Throwable cause) {
            super(cause);
        }
    }

    private Opening(DeskSettings settings) {
        this.settings = settings;
        this.rules = LiveRules.toLoad(settings.rules());
    }

    static Opening begin(DeskSettings settings) {
        Opening opening = new Opening(settings);
        Thread thread = new Thread(opening::run, "opening");
        thread.setDaemon(true);
        thread.start();
        return opening;
    }

    private void run() {
        try {
            Archive opened = settings.database() == null
                    ? Archive.in(settings.data())
                    : Archive.at(settings.database(), settings.user(), settings.password());
            archive.complete(opened);
            finishPublishing(opened);
            rules.load();
            all.complete(null);
        } catch (BrokenRulesException
                | ArchiveException
                | DeskException
                | IOException
                | RuntimeException
                | Error failed) {
            archive.completeExceptionally(failed);
            rules.giveUp();
            all.completeExceptionally(failed);
        }
    }

    /** Before anybody reads the rules: if the program was ended while it wrote them, some files are new and some old. */
    private void finishPublishing(Archive opened) throws DeskException, ArchiveException, IOException {
        Path edited = settings.rules().get(settings.rules().size() - 1);
        try {
            new RulePublishing(opened, new RuleFiles(edited)).finish();
        } catch (CaseException e) {
            throw new DeskException("上次没有发布完的规则不能接着发布：" + e.getMessage(), e);
        }
    }

    /** Waits for the archive. */
    Archive archive() {
        return await(archive);
    }

    /** At once; whoever asks them for a rule waits. */
    LiveRules rules() {
        return rules;
    }

    private static <T> T await(CompletableFuture<T> what) {
        try {
            return what.join();
        } catch (CompletionException failed) {
            throw new FailedException(failed.getCause());
        }
    }

    /** Waits until everything is there; the desk listens only after that. */
    @Override
    public void start() {
        await(all);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server, which begins to listen in a late phase. */
    @Override
    public int getPhase() {
        return 0;
    }

    /**
     * Closes what was opened, once nothing is being opened any more, and tells why not everything could be.
     *
     * @throws DeskException when rules that were being published cannot be
     */
    void abandon() throws DeskException, ArchiveException, BrokenRulesException, IOException {
        Throwable failed = all.handle((done, why) -> why).join();
        rules.close();
        if (!archive.isCompletedExceptionally()) {
            archive.join().close();
        }
        if (failed instanceof DeskException desk) {
            throw desk;
        } else if (failed instanceof ArchiveException unopened) {
            throw unopened;
        } else if (failed instanceof BrokenRulesException broken) {
            throw broken;
        } else if (failed instanceof IOException unreadable) {
            throw unreadable;
        }
    }
}
