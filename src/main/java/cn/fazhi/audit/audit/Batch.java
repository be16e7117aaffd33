package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Audits many files at once. The outcomes come in the order of the files, whatever the number of jobs. */
public final class Batch {

    private Batch() {}

    /**
     * Audits the files.
     *
     * @param done told each outcome as it is reached, in the order of the files
     * @throws InterruptedException when the audit is broken off
     */
    public static List<Outcome> audit(Auditor auditor, List<Path> files, int jobs, Consumer<Outcome> done)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs, Batch::worker);
        try {
            List<Future<Outcome>> pending = new ArrayList<>();
            for (Path file : files) {
                pending.add(pool.submit(() -> one(auditor, file)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : pending) {
                Outcome outcome = get(future);
                outcomes.add(outcome);
                done.accept(outcome);
            }
            return withNotices(outcomes);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true);
        return thread;
    }

    /** A file whose audit fails for a reason of ours is one row with that reason, never the end of the batch. */
    private static Outcome one(Auditor auditor, Path file) {
        try {
            return auditor.audit(file);
        } catch (RuntimeException | StackOverflowError fault) {
            return new Outcome.Refused(
                    FileNames.of(file),
                    "",
                    "程序处理这份文件时出错（" + fault.getClass().getSimpleName() + "），请把文件交给维护人员，其他文件不受影响。");
        }
    }

    private static Outcome get(Future<Outcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    /** Tells where two files are the same, or two reports are of one unit and year. */
    private static List<Outcome> withNotices(List<Outcome> outcomes) {
        Map<String, List<Outcome.Audited>> byHash = new HashMap<>();
        Map<String, List<Outcome.Audited>> byUnit = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Audited audited) {
                byHash.computeIfAbsent(audited.sha256(), h -> new ArrayList<>()).add(audited);
                unitAndYear(audited)
                        .ifPresent(key -> byUnit.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(audited));
            }
        }
        List<Outcome> noticed = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            noticed.add(outcome instanceof Outcome.Audited audited ? withNotices(audited, byHash, byUnit) : outcome);
        }
        return noticed;
    }

    private static java.util.Optional<String> unitAndYear(Outcome.Audited audited) {
        Report report = audited.facts().report();
        return report.name().isEmpty() || report.year() == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(report.name() + report.year());
    }

    private static Outcome withNotices(
            Outcome.Audited audited,
            Map<String, List<Outcome.Audited>> byHash,
            Map<String, List<Outcome.Audited>> byUnit) {
        List<String> notices = new ArrayList<>(audited.notices());
        for (Outcome.Audited same : byHash.getOrDefault(audited.sha256(), List.of())) {
            if (same != audited) {
                notices.add("与“" + same.source() + "”内容完全相同，疑为重复报送。");
            }
        }
        unitAndYear(audited).ifPresent(key -> {
            for (Outcome.Audited other : byUnit.getOrDefault(key, List.of())) {
                if (other != audited && !other.sha256().equals(audited.sha256())) {
                    notices.add("与“" + other.source() + "”是同一单位同一年度的报告，请确认以哪一份为准。");
                }
            }
        });
        return notices.isEmpty()
                ? audited
                : new Outcome.Audited(
                        audited.source(),
                        audited.sha256(),
                        audited.facts(),
                        audited.scorecard(),
                        audited.complete(),
                        notices);
    }
}
