package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.archive.Stores;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.score.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes in batches and audits them is killed (kill -9) at a random moment, again and again: what it had acknowledged is
 * there, nothing is judged twice, and the batches end as if nothing had happened. {@code -Dkills=200} kills it so often, half of them on
 * each store; {@code -Dkills.seed} repeats a run.
 */
class KilledAtWorkTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("project.dir", ".")).toAbsolutePath();
    private static final int KILLS = Integer.getInteger("kills", 20);

    /** Takes in and audits a batch in about this time on the machine the test was written on; twice of it, so that some run through. */
    private static final int MOMENTS = Integer.getInteger("kills.within", 1500);

    private static final List<String> UNITS = List.of("杏花乡", "桐坪镇", "白石镇", "长滩乡");

    @TempDir
    Path folder;

    @Test
    void aBatchInAFolderSurvivesEveryKill() throws Exception {
        survives(folder.resolve("档案").toString());
    }

    @Test
    void aBatchOnAServerSurvivesEveryKill() throws Exception {
        survives(Stores.postgres());
    }

    private void survives(String place) throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Path reports = reports();
        Set<String> acknowledged = new LinkedHashSet<>();
        for (int kill = 0; kill < KILLS / 2; kill++) {
            acknowledged.addAll(run(place, reports, Integer.MAX_VALUE, random.nextInt(MOMENTS)));
        }
        acknowledged.addAll(run(place, reports, 0, Integer.MAX_VALUE));
        try (Archive archive = Clerk.open(place)) {
            assertThat(ChainCheck.of(archive).wrong()).as("seed " + seed).isEmpty();
            List<BatchView> batches = new Batches(archive).all();
            assertThat(steps(batches)).as("seed " + seed).containsAll(acknowledged);
            Map<String, String> undisturbed = undisturbed(reports);
            for (BatchView batch : batches) {
                assertThat(batch.submitted()).as("seed " + seed).hasSize(UNITS.size());
                assertThat(batch.audited()).as("seed " + seed).hasSize(UNITS.size());
                assertThat(results(archive, batch)).as("seed " + seed).isEqualTo(undisturbed);
            }
        }
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报送"));
        try (Stream<Path> samples = Files.list(PROJECT.resolve("reports-sample"))) {
            for (Path sample : (Iterable<Path>) samples::iterator) {
                String name = sample.getFileName().toString();
                if (UNITS.stream().anyMatch(name::startsWith)) {
                    Files.copy(sample, reports.resolve(name));
                }
            }
        }
        return reports;
    }

    private static Set<String> steps(List<BatchView> batches) {
        Set<String> steps = new LinkedHashSet<>();
        for (BatchView batch : batches) {
            for (Submitted report : batch.submitted()) {
                steps.add("收到 " + batch.name() + " " + report.name());
                batch.judgement(report).ifPresent(one -> steps.add("审核 " + batch.name() + " " + report.name()));
            }
        }
        return steps;
    }

    private static Map<String, String> results(Archive archive, BatchView batch) {
        Map<String, String> results = new HashMap<>();
        for (Submitted report : batch.current()) {
            byte[] result =
                    archive.file(batch.judgement(report).orElseThrow().result()).orElseThrow();
            results.put(report.name(), new String(result, StandardCharsets.UTF_8));
        }
        return results;
    }

    private static Map<String, String> undisturbed(Path reports) throws Exception {
        Auditor auditor = new Auditor(Rules.load(PROJECT.resolve("rules")), new Options(MonthDay.of(3, 1), null, 1));
        Map<String, String> results = new HashMap<>();
        for (Outcome outcome : Batch.audit(auditor, new SubmissionFinder().find(List.of(reports)), 1, done -> {})) {
            results.put(outcome.source(), new String(ResultsJson.report(outcome), StandardCharsets.UTF_8));
        }
        return results;
    }

    /** Lets a process work for so many milliseconds, kills it, and gives what it had acknowledged. */
    private List<String> run(String place, Path reports, int last, int after) throws Exception {
        Process process = process(place, reports, last);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            while (first != null && !first.equals("开始")) {
                first = out.readLine();
            }
            assertThat(first).as("the process began").isNotNull();
            if (after < Integer.MAX_VALUE) {
                TimeUnit.MILLISECONDS.sleep(after);
                // Not destroyForcibly, which would close what is still to be read.
                new ProcessBuilder("kill", "-9", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        int code = process.waitFor();
        assertThat(code).isEqualTo(after < Integer.MAX_VALUE ? 137 : 0);
        // The last line may have been cut short.
        return lines.stream().filter(line -> line.matches("(收到|审核) .*\\.txt")).toList();
    }

    private Process process(String place, Path reports, int last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clerk.class.getName(),
                        place,
                        PROJECT.resolve("rules").toString(),
                        reports.toString(),
                        Integer.toString(last))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
