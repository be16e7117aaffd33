package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A {@link Clerk} that was started in a process of its own, and mostly killed.
 *
 * @param acknowledged what it had said was done
 * @param during what it was about when it died
 */
record KilledClerk(List<String> acknowledged, Work during) {

    private static final int KILLED = 128 + 9;

    /** One report is taken in, or judged, in about this time in ms, and the reports are read and compared in about that. */
    private static final int STEP = 40;

    private static final int READING = 800;

    enum Work {
        IMPORT,
        AUDIT,
        BETWEEN
    }

    /**
     * Starts a clerk, lets it do a random number of steps of what it is aimed at, and kills it a random moment later.
     *
     * @param arguments of the clerk, but for the last
     * @param importing whether it shall die while it takes reports in, or while it audits
     */
    static KilledClerk killed(List<String> arguments, boolean importing, Random random) throws Exception {
        int steps = random.nextInt(4);
        int after = random.nextInt(steps == 0 && !importing ? READING : STEP);
        List<String> all = new ArrayList<>(arguments);
        all.add(Integer.toString(Integer.MAX_VALUE));
        Process process = process(all);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = out(process)) {
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
        return new KilledClerk(done(lines), during(lines));
    }

    /** Lets a clerk work to its end, and gives what it said was done. */
    static List<String> undisturbed(List<String> arguments) throws Exception {
        Process process = process(arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = out(process)) {
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).isZero();
        return done(lines);
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

    private static BufferedReader out(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process process(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Clerk.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
