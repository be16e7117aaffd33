package cn.fazhi.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that writes is killed (kill -9) at a random moment, again and again: what it had acknowledged is there, and the chain is whole.
 * {@code -Dkills=200} kills it so often; {@code -Dkills.seed} repeats a run.
 */
class KillTest {

    private static final String ACKNOWLEDGED = "\\d+ [0-9a-f]{64}";
    private static final int KILLED = 128 + 9;
    private static final int KILLS = Integer.getInteger("kills", 8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled(ArchiveTest.Store store) throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        String place = store == ArchiveTest.Store.FOLDER ? folder.resolve("档案").toString() : Stores.postgres();
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS / 2; kill++) {
            acknowledged.addAll(killed(place, "第" + kill + "次", random.nextInt(400)));
        }
        try (Archive archive =
                store == ArchiveTest.Store.FOLDER ? Archive.in(Path.of(place)) : Archive.at(place, "postgres", "")) {
            Set<String> there = new HashSet<>();
            archive.each(entry -> there.add(entry.number() + " " + entry.hash()));
            assertThat(acknowledged).as("seed " + seed).hasSizeGreaterThan(KILLS);
            assertThat(there).as("seed " + seed).containsAll(acknowledged);
            ChainCheck.Result check = ChainCheck.of(archive);
            assertThat(check.wrong()).as("seed " + seed).isEmpty();
            archive.append(new NewEntry("王芳", "收到报告", "之后", "{}"));
            assertThat(ChainCheck.of(archive).entries()).isEqualTo(check.entries() + 1);
        }
    }

    /** Lets a process write for so many milliseconds from its first acknowledgement, kills it, and gives what it had acknowledged. */
    private static List<String> killed(String place, String who, int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        place,
                        who)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.matches(ACKNOWLEDGED)) {
                line = out.readLine();
            }
            assertThat(line).as("the writer began").isNotNull();
            lines.add(line);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(after);
            while (System.nanoTime() < end) {
                if (out.ready()) {
                    lines.add(out.readLine());
                }
            }
            // Of its handle: that of the process would close what is still to be read.
            process.toHandle().destroyForcibly();
            for (line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        assertThat(process.waitFor()).isEqualTo(KILLED);
        // The last line may have been cut short.
        return lines.stream().filter(line -> line.matches(ACKNOWLEDGED)).toList();
    }
}
