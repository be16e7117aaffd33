package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.PackedFiles;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.Unpacking;
import cn.fazhi.audit.document.UnreadableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format are read or refused with a sentence, within their time: no hang, no other exception, no memory run out.
 * Twenty seconds of it in every build; {@code mvn test -Dtest=FuzzTest -Dfuzz.minutes=10 -Dfuzz.seed=7} runs it for long. A file that
 * breaks the promise is kept in {@code target/fuzz}.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
    private static final Duration LENGTH = Integer.getInteger("fuzz.minutes", 0) > 0
            ? Duration.ofMinutes(Integer.getInteger("fuzz.minutes"))
            : Duration.ofSeconds(20);
    private static final Duration BUDGET = Duration.ofSeconds(20);
    /** Reading facts from damaged text takes longer than reading the text, so one in so many goes all the way. */
    private static final int AUDITED = 5;

    @TempDir
    Path folder;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicLong worker = new AtomicLong();
    private final DocumentReader reader = new DocumentReader();
    private final Map<String, Integer> results = new TreeMap<>();

    @Test
    void everyDamagedFileIsReadOrRefusedInTime() throws Exception {
        List<Map.Entry<String, byte[]>> seeds = seeds();
        ExecutorService thread = Executors.newSingleThreadExecutor(this::daemon);
        long end = System.nanoTime() + LENGTH.toNanos();
        int runs = 0;
        long slowest = 0;
        long slowestSeed = 0;
        for (; System.nanoTime() < end; runs++) {
            Random random = new Random(SEED + runs);
            Map.Entry<String, byte[]> seed = seeds.get(random.nextInt(seeds.size()));
            byte[] file = new Mutator(random)
                    .damage(
                            seed.getValue(),
                            seeds.get(random.nextInt(seeds.size())).getValue());
            boolean audited = runs % AUDITED == 0;
            long start = System.nanoTime();
            try {
                await(thread.submit(() -> take(file, audited)));
            } catch (TimeoutException | ExecutionException e) {
                throw failure(seed.getKey(), runs, file, e);
            }
            long took = System.nanoTime() - start;
            slowestSeed = took > slowest ? SEED + runs : slowestSeed;
            slowest = Math.max(slowest, took);
        }
        thread.shutdownNow();
        Files.createDirectories(Ours.PROJECT.resolve("target"));
        Files.writeString(
                Ours.PROJECT.resolve("target/fuzz.txt"),
                runs + " files, slowest " + slowest / 1_000_000 + " ms with seed " + slowestSeed + ", from seed " + SEED
                        + "\n" + results + "\n");
        assertThat(runs).as("files tried").isGreaterThan(100);
        assertThat(results.get("read")).as("some damage is harmless").isPositive();
        assertThat(results.get("refused")).as("most is not").isPositive();
    }

    /** Waits as long as the budget in the worker's processor time, so that a busy machine fails no file; by the clock, ten times as long. */
    private void await(Future<Void> result) throws Exception {
        long before = THREADS.getThreadCpuTime(worker.get());
        for (long waited = 0; ; waited++) {
            try {
                result.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                long used = THREADS.getThreadCpuTime(worker.get()) - before;
                if (used > BUDGET.toNanos() || waited > 10 * BUDGET.toSeconds()) {
                    throw e;
                }
            }
        }
    }

    private static AssertionError failure(String seed, int run, byte[] file, Exception e) throws IOException {
        Path kept = Ours.PROJECT.resolve("target/fuzz/" + (SEED + run) + ".bin");
        Files.createDirectories(kept.getParent());
        Files.write(kept, file);
        String what = e instanceof TimeoutException ? "took more than " + BUDGET : "threw " + e.getCause();
        return new AssertionError(seed + " damaged with seed " + (SEED + run) + " " + what + "; kept as " + kept, e);
    }

    private Void take(byte[] file, boolean audited) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        try (Unpacking unpacking = Unpacking.of(path)) {
            if (unpacking == null) {
                take(new Source.OnDisk(path), audited);
                return null;
            }
            for (Source next = unpacking.next(); next != null; next = unpacking.next()) {
                take(next, audited);
            }
        } catch (UnreadableException e) {
            refused(e);
        }
        return null;
    }

    private void take(Source source, boolean audited) {
        try {
            Document document = reader.read(source);
            assertThat(document.text()).isNotBlank();
            results.merge("read", 1, Integer::sum);
            if (audited) {
                Ours.AUDITOR.audit(document);
            }
        } catch (UnreadableException e) {
            refused(e);
        }
    }

    private void refused(UnreadableException e) {
        assertThat(e.getMessage()).matches("[^。]+。");
        if (e.getCause() instanceof OutOfMemoryError) {
            throw new AssertionError("memory ran out", e);
        }
        results.merge("refused", 1, Integer::sum);
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fuzz");
        thread.setDaemon(true);
        worker.set(thread.getId());
        return thread;
    }

    /** Every file that the tests and the samples have, and archives and charsets made of them. */
    private static List<Map.Entry<String, byte[]>> seeds() throws IOException {
        List<Map.Entry<String, byte[]>> seeds = new ArrayList<>();
        for (Path folder : List.of(Ours.SAMPLES, Ours.PROJECT.resolve("src/test/resources/document"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    seeds.add(Map.entry(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        PackedFiles packed = new PackedFiles();
        for (Map.Entry<String, byte[]> seed : seeds.subList(0, 4)) {
            packed.with(seed.getKey(), seed.getValue());
        }
        packed.with("内.zip", packed.zip());
        seeds.add(Map.entry("a.zip", packed.zip()));
        seeds.add(Map.entry("b.7z", packed.sevenZ()));
        seeds.add(Map.entry("c.rar", packed.rar4()));
        seeds.add(Map.entry("d.rar", packed.rar5()));
        String text = Files.readString(Ours.SAMPLES.resolve("金沙坝镇2022年法治政府建设工作报告.txt"));
        seeds.add(Map.entry("e.txt", text.getBytes(StandardCharsets.UTF_16LE)));
        seeds.add(Map.entry("f.txt", text.getBytes(Charset.forName("GB18030"))));
        String mht =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=gbk\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>" + text.substring(0, 50)
                        + "=B7=A8</p></html>\r\n--b--\r\n";
        seeds.add(Map.entry("g.mht", mht.getBytes(Charset.forName("GBK"))));
        return seeds;
    }
}
