package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.score.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a batch comes to that nobody disturbs.
 *
 * @param stored the results in the log, by the report's name
 * @param resultsJson results.json of the batch
 */
record Undisturbed(Rules rules, Path folder, Map<String, String> stored, String resultsJson) {

    private static final String NAME = "不受干扰";

    /** Takes the reports into an archive of their own and audits them in one go. */
    static Undisturbed of(Path place, Path rulesFolder, Path reports) throws Exception {
        Rules rules = Rules.load(rulesFolder);
        try (Archive archive = Archive.in(place)) {
            Batches batches = new Batches(archive);
            batches.create(NAME, 2023, "王芳");
            List<Path> files = new SubmissionFinder().find(List.of(reports));
            for (Identified report : new Reception(rules).of(files, 1, Intake.BUDGET)) {
                batches.add(NAME, report, "", "王芳");
            }
            BatchAudit.Done done = audited(archive, rules, rulesFolder, NAME);
            assertThat(done.written()).isEqualTo(files.size());
            return new Undisturbed(
                    rules,
                    rulesFolder,
                    stored(archive, batches.of(NAME)),
                    json(rules, Objects.requireNonNull(done.audit())));
        }
    }

    /** results.json of a batch whose audit is done: nothing may be left to judge. */
    String resultsJson(Archive archive, String batch) throws Exception {
        BatchAudit.Done done = audited(archive, rules, folder, batch);
        assertThat(done.written()).as("judged again").isZero();
        return json(rules, Objects.requireNonNull(done.audit()));
    }

    /** The results of a batch as they stand in the log, by the report's name. */
    static Map<String, String> stored(Archive archive, BatchView batch) {
        Map<String, String> results = new HashMap<>();
        for (Submitted report : batch.current()) {
            byte[] result =
                    archive.file(batch.judgement(report).orElseThrow().result()).orElseThrow();
            results.put(report.name(), new String(result, StandardCharsets.UTF_8));
        }
        return results;
    }

    private static BatchAudit.Done audited(Archive archive, Rules rules, Path folder, String name) throws Exception {
        BatchAudit.Settings settings = new BatchAudit.Settings(Clerk.OPTIONS, Intake.BUDGET, Clerk.ENGINE, "李明");
        return new BatchAudit(archive, rules, folder, settings).run(name, true, new Batch.Listener() {
            @Override
            public void more(int count) {
                // Nobody watches.
            }

            @Override
            public void read() {
                // Nobody watches.
            }

            @Override
            public void done(Outcome outcome) {
                // Nobody watches.
            }
        });
    }

    private static String json(Rules rules, Audit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsJson.write(audit, rules.ruleBase().checklist(), Clerk.ENGINE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
