package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application in a JVM of its own, as a shell starts it: what only shows there. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void theExitCodeReachesTheShellAndOnlyJsonStandardOutput() throws Exception {
        Process process = App.start(folder, "", "audit", App.sample("长滩乡"), "--json", "--fail-on", "退回", "--out", "结果");
        App.Ran ran = App.finish(process, folder);
        assertThat(ran.code()).as(ran.err()).isEqualTo(10);
        assertThat(ran.out()).startsWith("{\"rules\":").endsWith("}\n");
        assertThat(ran.out().strip())
                .isEqualTo(Files.readString(folder.resolve("结果/results.json")).strip());
        assertThat(ran.sentences())
                .hasSize(1)
                .allMatch(s -> s.matches("\\[1/1] 长滩乡2023年法治政府建设情况报告\\.txt：[\\d.]+分，退回重报"));
    }

    @Test
    void springTakesNoOptionForItsOwn() throws Exception {
        App.Ran ran = App.finish(App.start(folder, "", "audit", "--debug", App.SAMPLES), folder);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences()).hasSize(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLocaleThatCannotNameTheFilesIsToldAtOnce() throws Exception {
        Process process = App.start(folder, "export LC_ALL=POSIX; ", "audit", "--out", "out", "x");
        App.Ran ran = App.finish(process, folder);
        assertThat(ran.err()).contains("当前系统的语言环境不能处理中文文件名");
        assertThat(ran.code()).isEqualTo(2);
    }

    /** Interrupted at the moments that matter: while files are read, and while workbooks are written. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCLeavesNoHalfWrittenWorkbook() throws Exception {
        Assumptions.assumeFalse(ignoresInterrupts(), "本机在后台运行测试，Ctrl-C 不起作用，跳过");
        Path in = Files.createDirectories(folder.resolve("报送"));
        for (int i = 0; i < 150; i++) {
            Files.copy(App.sample("金沙坝镇"), in.resolve("报告" + i + ".txt"));
        }
        Path out = folder.resolve("结果");
        interruptWhen("[20/150]", folder.resolve("stderr"), in, out);
        assertThat(App.filesIn(out)).as("interrupted while reading").isEmpty();
        interruptWhen(".xlsx", out, in, out);
        List<String> written = App.filesIn(out);
        assertThat(written).as("interrupted while writing").isNotEmpty().allMatch(f -> f.matches("审核表/.+\\.xlsx"));
        for (String file : written) {
            // A half-written workbook lacks the directory at the end of its zip and does not open.
            try (var zip = new java.util.zip.ZipFile(out.resolve(file).toFile())) {
                assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
            }
        }
        assertThat(written.size()).as("it was stopped before the end").isLessThan(150);
    }

    /** A shell that starts something in the background has it, and all that it starts, ignore Ctrl-C. */
    private static boolean ignoresInterrupts() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
    }

    /** Waits until a file holds the words, or a folder a file of that name, and then does what Ctrl-C does. */
    private void interruptWhen(String sign, Path place, Path in, Path out) throws Exception {
        Process process = App.start(folder, "", "audit", in, "--out", out, "--jobs", 2);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!seen(sign, place)) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("stderr")))
                    .isTrue();
            assertThat(System.nanoTime()).as("waiting for " + sign).isLessThan(deadline);
            Thread.sleep(5);
        }
        assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
        App.Ran ran = App.finish(process, folder);
        assertThat(ran.code()).as("the code of an interrupt").isEqualTo(130);
        assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static boolean seen(String sign, Path place) throws Exception {
        if (Files.isRegularFile(place)) {
            return Files.readString(place).contains(sign);
        }
        return Files.isDirectory(place) && App.filesIn(place).stream().anyMatch(f -> f.endsWith(sign));
    }
}
