package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.PackedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county's reports as they come in: some by themselves, some packed. */
class ArchivesTest {

    @TempDir
    static Path folder;

    private static Path in;
    private static App.Ran ran;
    private static JsonNode reports;

    @BeforeAll
    static void auditTheFolder() throws Exception {
        in = Files.createDirectories(folder.resolve("报送"));
        byte[] yunling = Files.readAllBytes(App.sample("云岭镇"));
        String changtan = Files.readString(App.sample("长滩乡"));
        byte[] inner =
                new PackedFiles().with("长滩乡（再报）.txt", changtan + "\n特此报告。\n").rar5();
        Files.write(
                in.resolve("乡镇.zip"),
                new PackedFiles()
                        .with("云岭镇.docx", yunling)
                        .with("补报.rar", inner)
                        .with("../照片.exe", new byte[] {(byte) 0x7F, 'E', 'L', 'F', 0})
                        .zip());
        Files.write(in.resolve("云岭镇.docx"), yunling);
        Files.writeString(in.resolve("长滩乡.txt"), changtan);
        Path out = folder.resolve("结果");
        ran = App.run("audit", in, "--out", out, "--jobs", 3);
        reports = new JsonMapper()
                .readTree(Files.readString(out.resolve("results.json")))
                .get("reports");
    }

    @Test
    void eachMemberIsASubmissionOfItsOwnInAFixedOrder() {
        List<String> sources = new ArrayList<>();
        reports.forEach(r -> sources.add(r.get("source").asString()));
        assertThat(sources)
                .containsExactly(
                        "乡镇.zip/云岭镇.docx", "乡镇.zip/照片.exe", "乡镇.zip/补报.rar/长滩乡（再报）.txt", "云岭镇.docx", "长滩乡.txt");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(reports.get(1).get("refusal").asString()).contains("这是可执行程序");
        assertThat(ran.err()).contains("[5/5]").doesNotContain("[6/");
    }

    @Test
    void aMembersHashIsThatOfItsOwnBytes() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(App.sample("云岭镇")));
        assertThat(reports.get(0).get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(hash))
                .isEqualTo(reports.get(3).get("sha256").asString());
    }

    @Test
    void theSameFileAndTheSameUnitAreToldWhereverTheyArePacked() {
        assertThat(notices(0)).contains("与“云岭镇.docx”内容完全相同");
        assertThat(notices(3)).contains("与“乡镇.zip/云岭镇.docx”内容完全相同");
        assertThat(notices(4)).contains("与“乡镇.zip/补报.rar/长滩乡（再报）.txt”是同一单位同一年度的报告");
    }

    @Test
    void theResultDoesNotDependOnTheJobs() throws Exception {
        Path out = folder.resolve("另");
        App.run("audit", in, "--out", out, "--jobs", 1);
        assertThat(out.resolve("results.json")).hasSameBinaryContentAs(folder.resolve("结果/results.json"));
    }

    @Test
    void factsAreReadFromMembersToo() {
        App.Ran facts = App.run("facts", in.resolve("乡镇.zip"));
        assertThat(facts.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"source\":\"乡镇.zip/"));
        assertThat(facts.err()).contains("未审核 乡镇.zip/照片.exe：这是可执行程序");
        assertThat(facts.code()).isEqualTo(1);
    }

    @Test
    void aBudgetThatIsNoNumberOfSecondsIsRefused() {
        assertThat(App.run("audit", in, "--budget", "0").err()).contains("1 到 3600 的整数");
    }

    private static String notices(int report) {
        return reports.get(report).get("notices").toString();
    }
}
