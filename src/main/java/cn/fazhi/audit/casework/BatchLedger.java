package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Compared;
import cn.fazhi.audit.audit.Ledger;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.score.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the log knows of one run's reports, and where their results are written, each as it is reached. */
final class BatchLedger implements Ledger {

    private final Archive archive;
    private final List<Submitted> reports;
    private final Rules rules;
    private final BatchAudit.Settings settings;
    private final String standing;
    private final Map<Integer, String> keys = new HashMap<>();
    private BatchView batch;
    private long seen;
    private int left;
    private int written;

    BatchLedger(Archive archive, BatchView batch, List<Submitted> reports, Rules rules, BatchAudit.Settings settings) {
        this.archive = archive;
        this.batch = batch;
        this.reports = reports;
        this.rules = rules;
        this.settings = settings;
        this.standing = standing();
    }

    /** The log could not be written; the run ends. */
    static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ArchiveException why;

        Unwritten(ArchiveException why) {
            super(why);
            this.why = why;
        }

        ArchiveException why() {
            return why;
        }
    }

    int written() {
        return written;
    }

    /** Whether the last run went by all the same as this one, and came to its end: then nothing need be read to know that nothing is missing. */
    boolean finished() {
        List<Audited> all = batch.audited();
        return !all.isEmpty()
                && all.get(all.size() - 1).run().standing().equals(standing)
                && all.get(all.size() - 1).run().left() == 0
                && reports.stream()
                        .allMatch(report -> batch.judgement(report)
                                .filter(one -> one.settles(report))
                                .isPresent());
    }

    @Override
    public Map<Integer, Outcome> known(List<Compared> submissions) {
        Map<Integer, Outcome> known = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Compared seen = submissions.get(i);
            keys.put(i, key(reports.get(i), seen));
            Outcome before = before(i, seen);
            if (before != null) {
                known.put(i, before);
            }
        }
        left = reports.size() - known.size();
        return known;
    }

    private @Nullable Outcome before(int number, Compared seen) {
        Optional<Audited> judged = judged(number);
        Optional<byte[]> result = judged.flatMap(one -> archive.file(one.result()));
        try {
            return result.isEmpty()
                    ? null
                    : StoredResult.of(result.get(), rules.ruleBase().checklist())
                            .outcome(seen.facts());
        } catch (CaseException unusable) {
            // What the log holds cannot be read back: it is judged once more, and verify tells.
            return null;
        }
    }

    /** The judgement of a report that still counts. */
    private Optional<Audited> judged(int number) {
        Submitted report = reports.get(number);
        return batch.judgement(report).filter(one -> one.key().equals(keys.get(number)) && one.settles(report));
    }

    @Override
    public void judged(int number, Outcome outcome) {
        left--;
        try {
            archive.appendUnless(() -> judgedByAnother(number), entry(number, outcome))
                    .ifPresent(entry -> {
                        seen = entry.number();
                        written++;
                    });
        } catch (ArchiveException e) {
            throw new Unwritten(e);
        }
    }

    /** On a server another process may audit the same batch, even one that was killed and whose last entry still arrives. */
    private boolean judgedByAnother(int number) {
        long last = archive.last().map(Entry::number).orElse(0L);
        if (last > seen) {
            batch = BatchView.of(archive.of(batch.name())).orElseThrow();
            seen = last;
        }
        return judged(number).isPresent();
    }

    private NewEntry entry(int number, Outcome outcome) {
        byte[] result = ResultsJson.report(outcome);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submission", reports.get(number).number());
        body.put("key", keys.getOrDefault(number, ""));
        body.put("rules", rules.ruleBase().checklist().sha256());
        body.put("engine", settings.engine());
        body.put("result", Content.hash(result));
        if (outcome instanceof Outcome.Audited audited) {
            body.put("status", audited.complete() ? "audited" : "incomplete");
            body.put("total", audited.scorecard().total());
            body.put("grade", audited.scorecard().grade());
            body.put("conclusion", audited.scorecard().conclusion());
            body.put("whole", audited.facts().unread().isEmpty());
        } else {
            body.put("status", "refused");
        }
        body.put("run", run());
        List<byte[]> files = new ArrayList<>(List.of(result));
        settings.lastYear().forEach(before -> files.add(before.bytes()));
        return new NewEntry(settings.who(), Kind.AUDITED.word(), batch.name(), Body.of(body), files);
    }

    private Map<String, Object> run() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("standing", standing);
        run.put("left", left);
        run.put("reports", reports.stream().map(Submitted::number).toList());
        run.put(
                "lastYear",
                settings.lastYear().stream()
                        .map(one -> Map.of("name", one.name(), "sha256", Content.hash(one.bytes())))
                        .toList());
        run.put("deadline", settings.options().deadline().toString());
        run.put("outline", settings.options().outline());
        return run;
    }

    /** Everything that one result depends on. */
    private String key(Submitted report, Compared seen) {
        return hash(settled() + own(report) + "\n" + hash(seen.beside()));
    }

    /** Everything that the results of all reports together depend on. */
    private String standing() {
        StringBuilder all = new StringBuilder(settled());
        reports.forEach(report -> all.append(own(report)));
        for (Source.Packed before : settings.lastYear()) {
            all.append('\n').append(before.name()).append(' ').append(Content.hash(before.bytes()));
        }
        return hash(all.toString());
    }

    private String settled() {
        return rules.ruleBase().checklist().sha256() + "\n" + settings.engine() + "\n"
                + settings.options().deadline() + "\n"
                + hash(settings.options().outline());
    }

    private static String own(Submitted report) {
        return "\n" + report.sha256() + " " + report.counted() + " " + report.name();
    }

    private static String hash(String text) {
        return Content.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
