package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.Answer.Claim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports that go through the rounds of a batch in a real archive; the rules are loaded once for all tests. */
public final class Loop {

    public static final Path PROJECT =
            Path.of(System.getProperty("project.dir", ".")).toAbsolutePath();
    public static final String BATCH = "2022年度";

    private static final Path FOLDER = PROJECT.resolve("rules");
    private static final Rules RULES = loaded();

    private final Archive archive;
    private final Path folder;

    private Loop(Archive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /**
     * @param folder for the reports
     */
    public static Loop on(Archive archive, Path folder) throws Exception {
        if (new Batches(archive).all().isEmpty()) {
            new Batches(archive).create(BATCH, 2022, "王芳");
        }
        return new Loop(archive, folder);
    }

    private static Rules loaded() {
        try {
            return Rules.load(FOLDER);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Rules rules() {
        return RULES;
    }

    /** One of the samples, as text. */
    public static String sample(String beginning) throws Exception {
        try (var files = Files.list(PROJECT.resolve("reports-sample"))) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
            return new DocumentReader().read(file).text();
        }
    }

    public BatchView batch() throws Exception {
        return new Batches(archive).of(BATCH);
    }

    /** A unit sends a report, and the batch is audited. */
    public BatchAudit.Done submit(String name, String text) throws Exception {
        add(name, text);
        return audit();
    }

    /** The batch is audited. */
    public BatchAudit.Done audit() throws Exception {
        Options options = new Options(MonthDay.of(3, 1), null, 2);
        BatchAudit.Settings settings = new BatchAudit.Settings(options, Duration.ofSeconds(20), "试", "李明");
        return new BatchAudit(archive, RULES, FOLDER, settings).run(BATCH, true, new Batch.Listener() {
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

    /** A unit sends a report that nobody has audited yet. */
    public void add(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        Options options = new Options(MonthDay.of(3, 1), null, 2);
        for (Identified report : new Reception(RULES).of(List.of(file), 1, Duration.ofSeconds(20))) {
            new Batches(archive).add(BATCH, report, "", "王芳");
        }
    }

    /** What is held against a unit's newest report. */
    public List<Finding> findings(String unit) throws Exception {
        Audited judged = batch().judgement(newest(unit)).orElseThrow();
        return Findings.of(new StoredResults(archive, RULES).of(judged).scorecard());
    }

    private Submitted newest(String unit) throws Exception {
        return batch().current().stream()
                .filter(one -> one.whose().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** The list goes back to a unit; the answer is its code. */
    public String returned(String unit, String deadline) throws Exception {
        Submitted report = newest(unit);
        Map<String, Object> body = new LinkedHashMap<>();
        String code = "T-" + report.number();
        body.put("code", code);
        body.put("submission", report.number());
        body.put("audit", batch().judgement(report).orElseThrow().number());
        body.put("round", report.round());
        body.put("deadline", deadline);
        body.put("findings", findings(unit).stream().map(Finding::code).toList());
        archive.append(new NewEntry("王芳", Kind.RETURNED.word(), BATCH, Body.of(body)));
        return code;
    }

    /** The unit answers. */
    public void replied(String code, Reply.Answer... answers) throws Exception {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Reply.Answer answer : answers) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("finding", answer.finding());
            one.put("claim", answer.claim().name());
            one.put("newWords", answer.newWords());
            one.put("explanation", answer.explanation());
            one.put("person", answer.person());
            one.put("done", answer.done());
            all.add(one);
        }
        Map<String, Object> body = Map.of("code", code, "answers", all);
        archive.append(new NewEntry("王芳", Kind.REPLIED.word(), BATCH, Body.of(body)));
    }

    public static Reply.Answer done(String finding) {
        return new Reply.Answer(finding, Claim.已整改, "", "", "赵敏", "2023-03-20");
    }

    public static Reply.Answer done(String finding, String newWords) {
        return new Reply.Answer(finding, Claim.已整改, newWords, "", "赵敏", "2023-03-20");
    }

    public static Reply.Answer explained(String finding, String why) {
        return new Reply.Answer(finding, Claim.已说明, "", why, "", "");
    }

    public static Reply.Answer disputed(String finding, String why) {
        return new Reply.Answer(finding, Claim.有异议, "", why, "", "");
    }
}
