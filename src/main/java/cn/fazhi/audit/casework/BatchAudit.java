package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Audits what a batch holds, and writes each result into the log. A report that was judged under the same rules, by the same program, with
 * the same settings and beside the same other reports is not judged again; a run that was broken off goes on where the log ends.
 */
public final class BatchAudit {

    private final Archive archive;
    private final Rules rules;
    private final Path folder;
    private final Settings settings;

    /**
     * What one run goes by.
     *
     * @param options deadline, outline and how many reports are worked on at once; when they came in is in the batch
     * @param budget the time each report has
     * @param engine version of the program
     * @param who who audits
     */
    public record Settings(Options options, Duration budget, String engine, String who) {}

    /**
     * What came of a run.
     *
     * @param reports the reports that count now, in order
     * @param audit their outcomes; null when all of them had been judged and nothing was done
     * @param written how many results were added to the log
     */
    public record Done(List<Submitted> reports, @Nullable Audit audit, int written) {}

    /**
     * @param folder the rule base as it was loaded; nobody else changes it
     */
    public BatchAudit(Archive archive, Rules rules, Path folder, Settings settings) {
        this.archive = archive;
        this.rules = rules;
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Audits a batch.
     *
     * @param again whether to work the outcomes out even when every one is in the log
     * @throws CaseException when there is no such batch, or nothing in it
     * @throws InterruptedException when it is broken off; what is in the log stays
     */
    public Done run(String name, boolean again, Batch.Listener listener)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        BatchView batch = new Batches(archive).of(name);
        List<Submitted> reports = batch.current();
        if (reports.isEmpty()) {
            throw new CaseException("批次“" + name + "”里还没有报告：请先用 batch add 加入。");
        }
        String key = key(reports);
        List<Submitted> missing = reports.stream()
                .filter(report -> batch.judgement(report, key).isEmpty())
                .toList();
        if (missing.isEmpty() && !again) {
            return new Done(reports, null, 0);
        }
        new RuleStore(archive).keep(folder, rules.ruleBase().checklist().sha256(), settings.who());
        Audit audit = audited(reports, listener);
        int written = 0;
        for (int i = 0; i < reports.size(); i++) {
            if (missing.contains(reports.get(i))) {
                write(name, reports.get(i), key, audit.outcomes().get(i));
                written++;
            }
        }
        return new Done(reports, audit, written);
    }

    private Audit audited(List<Submitted> reports, Batch.Listener listener) throws InterruptedException {
        List<Source> sources = new ArrayList<>();
        Map<Source, Auditor> auditors = new HashMap<>();
        Map<String, Auditor> byDay = new HashMap<>();
        Auditor main = new Auditor(rules, settings.options());
        for (Submitted report : reports) {
            byte[] bytes = archive.file(report.sha256()).orElse(new byte[0]);
            Source source = new Source.Packed(report.name(), bytes);
            sources.add(source);
            auditors.put(
                    source,
                    report.received().isEmpty() ? main : byDay.computeIfAbsent(report.received(), this::auditor));
        }
        return Batch.audit(
                main,
                sources,
                auditors::get,
                settings.budget(),
                settings.options().jobs(),
                listener);
    }

    private Auditor auditor(String received) {
        Options options = settings.options();
        return new Auditor(
                rules, new Options(options.deadline(), LocalDate.parse(received), options.jobs(), options.outline()));
    }

    /** Everything that a result depends on besides the report itself. */
    private String key(List<Submitted> reports) {
        StringBuilder all = new StringBuilder();
        all.append(rules.ruleBase().checklist().sha256()).append('\n');
        all.append(settings.engine()).append('\n');
        all.append(settings.options().deadline()).append('\n');
        all.append(Content.hash(settings.options().outline().getBytes(StandardCharsets.UTF_8)));
        for (Submitted report : reports) {
            all.append('\n')
                    .append(report.sha256())
                    .append(' ')
                    .append(report.received())
                    .append(' ')
                    .append(report.name());
        }
        return Content.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String batch, Submitted report, String key, Outcome outcome) throws ArchiveException {
        byte[] result = ResultsJson.report(outcome);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submission", report.number());
        body.put("key", key);
        body.put("rules", rules.ruleBase().checklist().sha256());
        body.put("engine", settings.engine());
        body.put("deadline", settings.options().deadline().toString());
        body.put("outline", settings.options().outline());
        body.put("result", Content.hash(result));
        if (outcome instanceof Outcome.Audited audited) {
            body.put("status", audited.complete() ? "audited" : "incomplete");
            body.put("total", audited.scorecard().total());
            body.put("grade", audited.scorecard().grade());
            body.put("conclusion", audited.scorecard().conclusion());
        } else {
            body.put("status", "refused");
        }
        archive.append(new NewEntry(settings.who(), Kind.AUDITED.word(), batch, Body.of(body), List.of(result)));
    }
}
