package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@link Clerk}s, each in a process of its own, most of them to be killed. While one works the next gets ready: most of a clerk's time
 * goes into that.
 */
final class Clerks implements AutoCloseable {

    private static final int KILLED = 128 + 9;

    /** One report is taken in, or judged, in about this time in ms, and the reports are read and compared in about that. */
    private static final int STEP = 40;

    private static final int READING = 800;

    private final Path rules;
    private final Path reports;
    private Process next;

    Clerks(Path rules, Path reports) throws IOException {
        this.rules = rules;
        this.reports = reports;
        this.next = process();
    }

    /** What a clerk can be about. */
    enum Work {
        IMPORT,
        AUDIT,
        BETWEEN
    }

    /**
     * What a clerk left behind.
     *
     * @param acknowledged what it had said was done
     * @param during what it was about at last
     */
    record Left(List<String> acknowledged, Work during) {}

    /**
     * Lets a clerk do a random number of steps of what it is aimed at, and kills it a random moment later.
     *
     * @param place a folder or the address of a server
     * @param importing whether it shall die while it takes reports in, or while it audits
     */
    Left killed(String place, boolean importing, Random random) throws Exception {
        int steps = random.nextInt(4);
        int after = random.nextInt(steps == 0 && !importing ? READING : STEP);
        Process process = sent(place, Integer.MAX_VALUE);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String begins = importing ? Clerk.IMPORTS : Clerk.AUDITS;
            String step = importing ? "收到 " : "审核 ";
            int left = Integer.MAX_VALUE;
            while (left > 0) {
                String line = out.readLine();
                assertThat(line).as("it works until it is killed").isNotNull();
                lines.add(line);
                if (line.startsWith(begins)) {
                    left = steps;
                } else if (line.startsWith(step)) {
                    left--;
                }
            }
            TimeUnit.MILLISECONDS.sleep(after);
            // Of its handle: that of the process would close what is still to be read.
            process.toHandle().destroyForcibly();
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).isEqualTo(KILLED);
        return new Left(done(lines), during(lines));
    }

    /** Lets a clerk bring the last batch to its end, and gives what it said was done. */
    List<String> undisturbed(String place) throws Exception {
        Process process = sent(place, 0);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).isZero();
        return done(lines);
    }

    private Process sent(String place, int last) throws IOException {
        Process process = next;
        next = process();
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(place + "\n" + last + "\n");
        }
        return process;
    }

    /** Whatever a clerk may have said was done, as it stands in the log. */
    static Set<String> steps(List<BatchView> batches) {
        Set<String> steps = new LinkedHashSet<>();
        for (BatchView batch : batches) {
            steps.add("新建 " + batch.name());
            for (Submitted report : batch.submitted()) {
                steps.add("收到 " + batch.name() + " " + report.name());
                batch.judgement(report).ifPresent(one -> steps.add("审核 " + batch.name() + " " + report.name()));
            }
        }
        return steps;
    }

    /** The last line may have been cut short. */
    private static List<String> done(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("新建 第\\d+批|(收到|审核) .*\\.txt"))
                .toList();
    }

    private static Work during(List<String> lines) {
        Work work = Work.BETWEEN;
        for (String line : lines) {
            if (line.startsWith(Clerk.IMPORTS)) {
                work = Work.IMPORT;
            } else if (line.startsWith(Clerk.AUDITS)) {
                work = Work.AUDIT;
            } else if (line.startsWith(Clerk.RESTS)) {
                work = Work.BETWEEN;
            }
        }
        return work;
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clerk.class.getName(),
                        rules.toString(),
                        reports.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Sends home whoever has got ready and is not needed. */
    @Override
    public void close() {
        next.destroyForcibly();
    }
}
