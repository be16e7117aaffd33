package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works results of the log out again, under their own rules and from their own reports, and says where they differ. */
public final class Verification {

    /** Longer than any audit gives a report: a slow machine is no reason to doubt a result. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Archive archive;
    private final StoredResults results;
    private final Map<String, Map<Long, byte[]>> runs = new HashMap<>();
    private @Nullable List<BatchView> batches;

    public Verification(Archive archive, StoredResults results) {
        this.archive = archive;
        this.results = results;
    }

    /**
     * A judgement in the log.
     *
     * @param batch the batch it is in
     * @param report what was judged
     */
    public record Judged(BatchView batch, Submitted report, Audited judged) {}

    /**
     * The judgements of a report under a rule base, oldest first.
     *
     * @param name of its file; "" for any
     */
    public List<Judged> find(String sha256, String name, String rules) {
        List<Judged> found = new ArrayList<>();
        for (BatchView batch : batches()) {
            for (Audited judged : batch.audited()) {
                batch.submitted().stream()
                        .filter(one -> one.number() == judged.submission()
                                && judged.rules().equals(rules))
                        .filter(one -> one.sha256().equals(sha256) || sha256.isEmpty() && !one.readable())
                        .filter(one -> name.isEmpty() || one.name().equals(name))
                        .forEach(one -> found.add(new Judged(batch, one, judged)));
            }
        }
        return found;
    }

    /** Every report of a file asks for them, and nothing is written meanwhile. */
    private List<BatchView> batches() {
        if (batches == null) {
            batches = new Batches(archive).all();
        }
        return batches;
    }

    /** The last judgement of a unit in a batch. */
    public Judged of(String batch, String unit) throws CaseException {
        BatchView view = new Batches(archive).of(batch);
        Submitted report = view.current().stream()
                .filter(one -> one.whose().equals(unit))
                .findFirst()
                .orElseThrow(() -> new CaseException("批次“" + batch + "”里没有“" + unit + "”的报告。"));
        Audited judged = view.judgement(report)
                .orElseThrow(() -> new CaseException("“" + unit + "”的报告还没有审核结果，请先用 batch audit 审核。"));
        return new Judged(view, report, judged);
    }

    /** Where a result of the log differs from the same audit done anew; none when it is the same to the byte. */
    public List<String> recompute(Judged one) throws CaseException, IOException, InterruptedException {
        byte[] stored = archive.file(one.judged().result())
                .orElseThrow(() ->
                        new CaseException("档案里找不到第" + one.judged().number() + "条记录的审核结果：请用 archive verify 检查档案。"));
        byte[] anew = run(one).get(one.report().number());
        if (anew == null) {
            return List.of("档案里的记录不全，没有办法重新审核。");
        }
        List<String> wrong = ResultDifferences.of(Body.of(stored), Body.of(anew), "档案", "重新审核");
        return wrong.isEmpty() && !Arrays.equals(stored, anew) ? List.of("档案里的结果与重新审核的写法不同。") : wrong;
    }

    /** Where a report's object of a results.json differs from the result in the log. */
    public List<String> compare(Judged one, String report) {
        byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] stored = archive.file(one.judged().result()).orElse(none);
        return ResultDifferences.of(Body.of(stored), Body.of(report.getBytes(StandardCharsets.UTF_8)), "档案", "文件");
    }

    private Map<Long, byte[]> run(Judged one) throws CaseException, IOException, InterruptedException {
        Audited.Run run = one.judged().run();
        String key = one.judged().rules() + run.standing() + run.corrections();
        Map<Long, byte[]> known = runs.get(key);
        if (known != null) {
            return known;
        }
        List<Submitted> reports = new ArrayList<>();
        run.reports()
                .forEach(number -> one.batch().submitted().stream()
                        .filter(report -> report.number() == number)
                        .forEach(reports::add));
        BatchAudit.Settings settings =
                run.settings(archive, PATIENCE, one.judged().engine(), "");
        Amendments stood = Amendments.of(one.batch()).asOf(run.corrections());
        Audit audit = new BatchAudit(archive, results.rules(one.judged().rules()), settings)
                .recomputed(reports, stood, Batch.UNHEARD);
        Map<Long, byte[]> anew = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            anew.put(
                    reports.get(i).number(), ResultsJson.report(audit.outcomes().get(i)));
        }
        runs.put(key, anew);
        return anew;
    }
}
