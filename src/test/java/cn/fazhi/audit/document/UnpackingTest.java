package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    Path folder;

    @Test
    void everyFormatGivesItsMembersUnderTheArchivesName() throws Exception {
        PackedFiles files = new PackedFiles().with("枫桥乡.txt", "枫桥乡报告").with("乡镇/石桥镇.txt", "石桥镇报告");
        Map<String, byte[]> archives = new LinkedHashMap<>();
        archives.put("a.zip", files.zip());
        archives.put("b.zip", files.zip("UTF-8", true));
        archives.put("c.zip", files.zip("UTF-8", false));
        archives.put("d.7z", files.sevenZ());
        archives.put("e.rar", files.rar4());
        archives.put("f.rar", files.rar5());
        for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            assertThat(texts(archive.getKey(), archive.getValue()))
                    .as(archive.getKey())
                    .containsExactly(
                            Map.entry(archive.getKey() + "/枫桥乡.txt", "枫桥乡报告"),
                            Map.entry(archive.getKey() + "/石桥镇.txt", "石桥镇报告"));
        }
    }

    @Test
    void aShortNameInGbkIsNotTakenForUtf8() throws Exception {
        // The two bytes of 图 in GBK are one character of UTF-8.
        assertThat(texts("a.zip", new PackedFiles().with("图.txt", "报告").zip())).containsOnlyKeys("a.zip/图.txt");
    }

    @Test
    void contentTellsAnArchiveAndTheNameDoesNot() throws Exception {
        Path docx = Files.write(folder.resolve("报告.zip"), DocxFile.of("报告"));
        assertThat(Unpacking.of(docx)).isNull();
        assertThat(texts("报告.docx", new PackedFiles().with("a.txt", "甲").zip())).containsOnlyKeys("报告.docx/a.txt");
    }

    @Test
    void anArchiveInAnArchiveIsOpenedAndOneInsideThatIsNot() throws Exception {
        byte[] innermost = new PackedFiles().with("丙.txt", "丙").zip();
        byte[] inner = new PackedFiles()
                .with("乙.txt", "乙")
                .with("更深.rar", new PackedFiles().with("丁.txt", "丁").rar5())
                .with("深.zip", innermost)
                .sevenZ();
        byte[] outer = new PackedFiles().with("甲.txt", "甲").with("内.7z", inner).zip();
        assertThat(texts("外.zip", outer))
                .containsEntry("外.zip/甲.txt", "甲")
                .containsEntry("外.zip/内.7z/乙.txt", "乙")
                .hasEntrySatisfying("外.zip/内.7z/深.zip", said -> assertThat(said).contains("超过两层"))
                .hasEntrySatisfying(
                        "外.zip/内.7z/更深.rar", said -> assertThat(said).contains("超过两层"))
                .hasSize(4);
    }

    @Test
    void pathsAreCutToTheirLastPartAndNothingIsWritten() throws Exception {
        byte[] bytes = new PackedFiles()
                .with("../../../etc/甲.txt", "甲")
                .with("/root/乙.txt", "乙")
                .with("C:\\Windows\\丙.txt", "丙")
                .with("..", "丁")
                .with("戊\u202Etxt.exe.txt", "戊")
                .zip("UTF-8", true);
        Map<String, String> texts = texts("a.zip", bytes);
        assertThat(texts.keySet())
                .containsExactly("a.zip/甲.txt", "a.zip/乙.txt", "a.zip/丙.txt", "a.zip/无名文件", "a.zip/戊txt.exe.txt");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void twoMembersOfOneNameAreToldApart() throws Exception {
        byte[] bytes =
                new PackedFiles().with("一/报告.txt", "甲").with("二/报告.txt", "乙").zip();
        assertThat(texts("a.zip", bytes))
                .containsExactly(Map.entry("a.zip/报告.txt", "甲"), Map.entry("a.zip/报告.txt（同名第2份）", "乙"));
    }

    @Test
    void whatSystemsPutBesideTheFilesIsLeftOut() throws Exception {
        byte[] bytes = new PackedFiles()
                .with("__MACOSX/._报告.docx", "x")
                .with(".DS_Store", "x")
                .with("~$报告.docx", "x")
                .with("Thumbs.db", "x")
                .with("报告.txt", "甲")
                .zip();
        assertThat(texts("a.zip", bytes)).containsOnlyKeys("a.zip/报告.txt");
        byte[] litter = new PackedFiles().with(".DS_Store", "x").zip();
        assertThat(texts("b.zip", litter))
                .hasEntrySatisfying("b.zip", said -> assertThat(said).contains("没有可以审核的文件"));
    }

    @Test
    void lockedAndSplitArchivesAreRefusedWithASentence() throws Exception {
        PackedFiles files = new PackedFiles().with("报告.txt", "甲");
        assertThat(texts("a.7z", files.sevenZ("秘密")).values())
                .allSatisfy(s -> assertThat(s).contains("设有密码"));
        assertThat(texts("b.rar", files.rar4(0x8004)).values())
                .allSatisfy(s -> assertThat(s).contains("设有密码"));
        assertThat(texts("c.rar", files.rar4(0x8002)).values())
                .allSatisfy(s -> assertThat(s).contains("分卷"));
        byte[] zip = files.zip();
        zip[6] |= 1;
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 8] |= 1;
        assertThat(texts("d.zip", zip).values()).allSatisfy(s -> assertThat(s).contains("设有密码"));
    }

    @Test
    void aDamagedArchiveIsRefusedAndADamagedMemberIsOneRow() throws Exception {
        PackedFiles files = new PackedFiles().with("甲.txt", "甲".repeat(5_000)).with("乙.txt", "乙");
        for (byte[] whole : List.of(files.zip(), files.sevenZ())) {
            byte[] cut = Arrays.copyOf(whole, whole.length - 30);
            Path path = Files.write(folder.resolve("cut"), cut);
            assertThatThrownBy(() -> Unpacking.of(path)).hasMessageContaining("已损坏");
        }
        for (byte[] whole : List.of(files.rar4(), files.rar5())) {
            int text = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\u00E7\u0094\u00B2\u00E7");
            whole[text + 100] ^= 1;
            assertThat(texts("a.rar", whole))
                    .hasEntrySatisfying("a.rar/甲.txt", said -> assertThat(said).contains("已损坏"))
                    .containsEntry("a.rar/乙.txt", "乙");
        }
    }

    @Test
    void aMemberThatIsTooLargeIsOneRow() throws Exception {
        byte[] bytes = new PackedFiles()
                .with("大.txt", new byte[DocumentReader.MOST_BYTES + 1])
                .with("小.txt", "小")
                .zip();
        assertThat(texts("a.zip", bytes))
                .hasEntrySatisfying("a.zip/大.txt", said -> assertThat(said).contains("超过 20 MB"))
                .containsEntry("a.zip/小.txt", "小");
    }

    @Test
    void oneAccountIsKeptOverNestedBombs() throws Exception {
        PackedFiles members = new PackedFiles();
        for (int i = 0; i < 8; i++) {
            members.with(i + ".txt", new byte[DocumentReader.MOST_BYTES]);
        }
        byte[] bomb = members.zip();
        PackedFiles outer = new PackedFiles();
        for (int i = 0; i < 10; i++) {
            outer.with(i + ".zip", bomb);
        }
        List<Source> sources = sources("a.zip", outer.zip());
        Source last = sources.get(sources.size() - 1);
        assertThat(last.name()).isEqualTo("a.zip");
        assertThat(said(last)).contains("大得反常");
        assertThat((long) sources.size() * DocumentReader.MOST_BYTES)
                .isLessThan(Unpacking.MOST_UNPACKED + 2L * DocumentReader.MOST_BYTES);
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        PackedFiles many = new PackedFiles();
        for (int i = 0; i <= Unpacking.MOST_MEMBERS; i++) {
            many.with(i + ".txt", new byte[0]);
        }
        Path zip = Files.write(folder.resolve("a.zip"), many.zip());
        assertThatThrownBy(() -> Unpacking.of(zip)).hasMessageContaining("文件太多");
    }

    @Test
    void anArchiveMayBeLargerThanAReportButNotWithoutLimit() throws Exception {
        Path large = folder.resolve("大.rar");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write(new PackedFiles().with("a.txt", "甲").rar5());
            file.setLength(Unpacking.MOST_ARCHIVE_BYTES + 1);
        }
        assertThatThrownBy(() -> Unpacking.of(large)).hasMessageContaining("超过 200 MB");
        byte[] noise = new byte[12 << 20];
        new java.util.Random(1).nextBytes(noise);
        byte[] bytes = new PackedFiles()
                .with("图.png", noise)
                .with("图二.png", noise)
                .with("报告.txt", "报告")
                .zip();
        assertThat(bytes.length).isGreaterThan(DocumentReader.MOST_BYTES);
        assertThat(texts("a.zip", bytes)).containsEntry("a.zip/报告.txt", "报告");
    }

    private Map<String, String> texts(String name, byte[] bytes) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Source source : sources(name, bytes)) {
            texts.put(source.name(), said(source));
        }
        return texts;
    }

    private List<Source> sources(String name, byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve(name), bytes);
        List<Source> sources = new ArrayList<>();
        try (Unpacking unpacking = Unpacking.of(path)) {
            assertThat(unpacking).as(name + " is an archive").isNotNull();
            for (Source next = unpacking.next(); next != null; next = unpacking.next()) {
                sources.add(next);
            }
        }
        return sources;
    }

    private static String said(Source source) {
        try {
            return new DocumentReader().read(source).text();
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).matches("[^。]+。");
            return String.valueOf(e.getMessage());
        }
    }
}
