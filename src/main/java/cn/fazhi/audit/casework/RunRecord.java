package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Beside;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.score.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the results of a run depend on, and how they are written into the log.
 *
 * @param reports the reports it compares, in its order
 * @param amendments what people put right in them
 * @param rules content hash of the rule base
 * @param settings what else it goes by
 */
record RunRecord(List<Submitted> reports, Amendments amendments, String rules, BatchAudit.Settings settings) {

    /** Everything that one result depends on. */
    String key(Submitted report, Beside beside) {
        return hash(settled() + own(report) + "\n" + hash(beside.text()) + right(report));
    }

    /** Everything that the results of all reports together depend on. */
    String standing() {
        StringBuilder all = new StringBuilder(settled());
        reports.forEach(report -> all.append(own(report)).append(right(report)));
        for (Source.Packed before : settings.lastYear()) {
            all.append('\n').append(before.name()).append(' ').append(Content.hash(before.bytes()));
        }
        return hash(all.toString());
    }

    /**
     * A result as it goes into the log.
     *
     * @param left how many reports are still to be judged
     */
    NewEntry entry(String batch, Submitted report, Beside beside, Outcome outcome, int left) {
        byte[] result = ResultsJson.report(outcome);
        byte[] kept = beside.kept();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submission", report.number());
        body.put("key", key(report, beside));
        body.put("rules", rules);
        body.put("engine", settings.engine());
        body.put("result", Content.hash(result));
        if (outcome instanceof Outcome.Audited audited) {
            body.put("status", audited.complete() ? "audited" : "incomplete");
            body.put("total", audited.scorecard().total());
            body.put("grade", audited.scorecard().grade());
            body.put("conclusion", audited.scorecard().conclusion());
            body.put("whole", audited.facts().unread().isEmpty());
            body.put("beside", Content.hash(kept));
        } else {
            body.put("status", "refused");
        }
        body.put("run", run(left));
        List<byte[]> files = new ArrayList<>(List.of(result));
        if (outcome instanceof Outcome.Audited) {
            files.add(kept);
        }
        settings.lastYear().forEach(before -> files.add(before.bytes()));
        return new NewEntry(settings.who(), Kind.AUDITED.word(), batch, Body.of(body), files);
    }

    private Map<String, Object> run(int left) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("standing", standing());
        run.put("left", left);
        run.put("reports", reports.stream().map(Submitted::number).toList());
        run.put(
                "lastYear",
                settings.lastYear().stream()
                        .map(one -> Map.of("name", one.name(), "sha256", Content.hash(one.bytes())))
                        .toList());
        run.put("deadline", settings.options().deadline().toString());
        run.put("outline", settings.options().outline());
        if (amendments.newest() > 0) {
            run.put("corrections", amendments.newest());
        }
        return run;
    }

    private String settled() {
        return rules + "\n" + settings.engine() + "\n" + settings.options().deadline() + "\n"
                + hash(settings.options().outline());
    }

    private static String own(Submitted report) {
        return "\n" + report.sha256() + " " + report.counted() + " " + report.name();
    }

    /** "" for a report that counts as it was read: what was judged before anybody could put facts right still holds. */
    private String right(Submitted report) {
        Corrections corrections = amendments.of(report);
        return corrections.none() ? "" : "\n" + hash(corrections.toString());
    }

    private static String hash(String text) {
        return Content.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
