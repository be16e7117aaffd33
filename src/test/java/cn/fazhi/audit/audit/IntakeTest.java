package cn.fazhi.audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.PackedFiles;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private int expected;

    /** Reads the text; a text may ask for trouble. */
    private final class Reading implements Intake.Work<String> {

        private final AtomicInteger outOfMemory = new AtomicInteger();

        @Override
        public String of(Source source) throws UnreadableException {
            String text = new DocumentReader().read(source).text();
            if (text.startsWith("hang")) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new UnreadableException("nobody waits for this。");
                }
            }
            if (text.startsWith("memory twice")
                    || text.startsWith("memory once") && outOfMemory.incrementAndGet() == 1) {
                throw new OutOfMemoryError("as if the heap were full");
            }
            if (text.startsWith("fault")) {
                throw new IllegalStateException();
            }
            return source.name() + "=" + text;
        }

        @Override
        public String refused(String name, String reason) {
            return name + "!" + reason;
        }
    }

    private final Intake.Listener<String> listener = new Intake.Listener<>() {
        @Override
        public void more(int count) {
            expected += count;
        }

        @Override
        public void done(String result) {
            told.add(result);
        }
    };

    @Test
    void membersComeInThePlaceOfTheirArchiveInTheOrderOfTheirNamesWhateverTheJobs() throws Exception {
        byte[] inner = new PackedFiles().with("1.txt", "内").zip();
        List<Path> files = List.of(
                Files.writeString(folder.resolve("a.txt"), "甲"),
                Files.write(
                        folder.resolve("b.zip"),
                        new PackedFiles()
                                .with("10.txt", "十")
                                .with("里.zip", inner)
                                .with("9.txt", "九")
                                .with("图.exe", new byte[] {(byte) 0x7F, 'E', 'L', 'F', 0})
                                .zip()),
                Files.writeString(folder.resolve("c.txt"), "丙"));
        List<String> one = run(files, 1);
        assertThat(one.stream().map(s -> s.split("[=!]")[0]))
                .containsExactly("a.txt", "b.zip/9.txt", "b.zip/10.txt", "b.zip/图.exe", "b.zip/里.zip/1.txt", "c.txt");
        assertThat(one.get(3)).contains("这是可执行程序");
        assertThat(expected).as("told of as many as there were").isEqualTo(told.size());
        for (int jobs : new int[] {2, 7}) {
            assertThat(run(files, jobs)).isEqualTo(one);
        }
    }

    @Test
    void oneFileThatHangsOrFailsOrFillsTheMemoryDoesNotHoldUpTheOthers() throws Exception {
        List<Path> files = new ArrayList<>();
        for (String text : List.of("hang", "一", "memory once", "memory twice", "fault", "二")) {
            files.add(Files.writeString(folder.resolve(text + ".txt"), text));
        }
        List<String> results = run(files, 2);
        assertThat(results.get(0)).contains("hang.txt!").contains("还没有完成");
        assertThat(results.get(1)).isEqualTo("一.txt=一");
        assertThat(results.get(2)).as("tried again alone").isEqualTo("memory once.txt=memory once");
        assertThat(results.get(3)).contains("内存超过上限");
        assertThat(results.get(4)).contains("IllegalStateException");
        assertThat(results.get(5)).isEqualTo("二.txt=二");
    }

    @Test
    void archivesThatCannotBeOpenedAreOneResult() throws Exception {
        byte[] zip = new PackedFiles().with("甲.txt", "甲".repeat(100)).zip();
        Path cut = Files.write(folder.resolve("断.zip"), java.util.Arrays.copyOf(zip, zip.length - 20));
        assertThat(run(List.of(cut), 2)).singleElement().asString().startsWith("断.zip!压缩包已损坏");
    }

    private List<String> run(List<Path> files, int jobs) throws InterruptedException {
        told.clear();
        expected = files.size();
        try (Intake<String> intake = new Intake<>(new Reading(), listener, jobs, Duration.ofSeconds(1))) {
            return intake.all(files);
        }
    }
}
