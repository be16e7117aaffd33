package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.score.Outcome;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;

/**
 * A process that takes reports in and audits them, one batch after the other, and says of each step that it is done. It is made to be
 * killed, and takes up where the one before it was killed.
 */
final class Clerk {

    /** Said before the first report is taken in that was not there yet, before the first is judged that was not, and when all is done. */
    static final String IMPORTS = "开始收 ";

    static final String AUDITS = "开始审 ";
    static final String RESTS = "做完 ";

    static final String ENGINE = "试";
    static final Options OPTIONS = new Options(MonthDay.of(3, 1), null, 1);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Archive archive;
    private final Rules rules;
    private final Path folder;
    private final List<Path> files;

    private Clerk(Archive archive, Rules rules, Path folder, List<Path> files) {
        this.archive = archive;
        this.rules = rules;
        this.folder = folder;
        this.files = files;
    }

    /** Arguments: the rules; the reports. Its input tells where the archive is, a folder or the address of a server, and at which batch to end. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Rules rules = Rules.load(folder);
        List<Path> files = new SubmissionFinder().find(List.of(Path.of(args[1])));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String place = in.readLine();
        if (place != null) {
            try (Archive archive = open(place)) {
                new Clerk(archive, rules, folder, files).work(Integer.parseInt(in.readLine()));
            }
        }
    }

    private void work(int last) throws Exception {
        int begun = Math.max(1, new Batches(archive).all().size());
        for (int n = begun; n <= Math.max(last, begun); n++) {
            work("第" + n + "批");
        }
    }

    static Archive open(String place) throws Exception {
        return place.startsWith("jdbc:") ? Archive.at(place, "postgres", "") : Archive.in(Path.of(place));
    }

    private void work(String name) throws Exception {
        Batches batches = new Batches(archive);
        if (batches.all().stream().noneMatch(batch -> batch.name().equals(name))) {
            batches.create(name, 2023, "王芳");
        }
        OUT.println("新建 " + name);
        if (batches.of(name).submitted().size() < files.size()) {
            OUT.println(IMPORTS + name);
        }
        Reception reception = new Reception(rules);
        for (Path file : files) {
            for (Identified report : reception.of(List.of(file), 1, Intake.BUDGET)) {
                batches.add(name, report, "", "王芳");
                OUT.println("收到 " + name + " " + report.name());
            }
        }
        BatchView batch = batches.of(name);
        if (batch.current().stream().anyMatch(one -> batch.judgement(one).isEmpty())) {
            OUT.println(AUDITS + name);
        }
        BatchAudit.Settings settings = new BatchAudit.Settings(OPTIONS, Intake.BUDGET, ENGINE, "李明");
        new BatchAudit(archive, rules, folder, settings).run(name, false, new Said(name));
        OUT.println(RESTS + name);
    }

    private record Said(String batch) implements Batch.Listener {

        @Override
        public void more(int count) {
            // The reports are counted already.
        }

        @Override
        public void read() {
            // Nothing is in the log yet.
        }

        @Override
        public void done(Outcome outcome) {
            OUT.println("审核 " + batch + " " + outcome.source());
        }
    }
}
