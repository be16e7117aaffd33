package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.FazhiAudit;
import cn.fazhi.audit.desk.Caller.Answer;
import cn.fazhi.audit.desk.Caller.Sent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, the pages and the API give the same bytes of result for the same files. */
class SameBytesTest {

    private static final List<String> NAMES =
            List.of("长滩乡2023年法治政府建设情况报告.txt", "云岭镇2023年法治政府建设年度报告.docx", "红枫岭瑶族乡2023年法治政府建设情况报告.doc");

    @TempDir
    Path folder;

    @Test
    void theCommandLineThePagesAndTheApiGiveTheSameBytes() throws Exception {
        List<Path> files = NAMES.stream().map(AtTheDesk.SAMPLES::resolve).toList();
        List<Sent> sent = files.stream().map(Sent::of).toList();
        byte[] api;
        byte[] batch;
        byte[] page;
        Path data = folder.resolve("档案");
        try (AtTheDesk desk = AtTheDesk.withPeople(data)) {
            api = desk.program(AtTheDesk.INSPECTOR).files("/api/audits", sent).bytes();
            Caller inspector = desk.person(AtTheDesk.INSPECTOR);
            Answer made = inspector.post("/batches", "name", "2023年度", "year", "2023");
            String at = made.location();
            assertThat(inspector.get(at + "/files/results").status())
                    .as("before it was audited")
                    .isEqualTo(409);
            inspector.upload(at + "/reports", sent);
            inspector.post(at + "/audit");
            for (int i = 0; i < 300 && !inspector.get(at).body().contains("已完成"); i++) {
                Thread.sleep(100);
            }
            Answer download = inspector.get(at + "/files/results");
            assertThat(download.header("Content-Disposition").orElse("")).contains("attachment", "results.json");
            page = download.bytes();
            batch = desk.program(AtTheDesk.INSPECTOR)
                    .get("/api" + at + "/results")
                    .bytes();
            Answer workbook = inspector.get(at + "/files/workbook");
            assertThat(workbook.status()).isEqualTo(200);
            assertThat(workbook.bytes()).startsWith('P', 'K');
        }
        assertThat(new String(api)).isEqualTo(new String(audited(files)));
        assertThat(new String(page)).isEqualTo(new String(batchAudited(data)));
        assertThat(batch).isEqualTo(page);
        assertThat(page).as("the files are those of the batch").isEqualTo(api);
    }

    private byte[] audited(List<Path> files) throws Exception {
        Path out = folder.resolve("审核");
        run(
                Stream.concat(Stream.of("audit"), files.stream().map(Path::toString))
                        .toList(),
                out);
        return Files.readAllBytes(out.resolve("results.json"));
    }

    private byte[] batchAudited(Path data) throws Exception {
        Path out = folder.resolve("批次审核");
        run(List.of("batch", "audit", "2023年度", "--archive", data.toString()), out);
        return Files.readAllBytes(out.resolve("results.json"));
    }

    private static void run(List<String> words, Path out) throws Exception {
        List<String> all = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FazhiAudit.class.getName()),
                        words.stream(),
                        Stream.of("--out", out.toString(), "--rules", AtTheDesk.RULES.toString()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(out.resolveSibling(out.getFileName() + ".txt").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> said(out)).isZero();
    }

    private static String said(Path out) {
        try {
            return Files.readString(out.resolveSibling(out.getFileName() + ".txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
