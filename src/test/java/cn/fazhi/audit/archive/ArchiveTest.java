package cn.fazhi.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store: what is written stays, in order, and tampering shows, in a folder and on a server. */
class ArchiveTest {

    @TempDir
    Path folder;

    enum Store {
        FOLDER,
        SERVER
    }

    private Archive open(Store store) throws ArchiveException {
        return store == Store.FOLDER ? Archive.in(folder.resolve("档案")) : Archive.at(Stores.postgres(), "postgres", "");
    }

    private static NewEntry entry(int n) {
        return new NewEntry("王芳", "收到报告", "2024年度", "{\"n\":" + n + "}", List.of(bytes("第" + n + "份报告")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackInOrderWithItsFiles(Store store) throws Exception {
        try (Archive archive = open(store)) {
            for (int n = 1; n <= 5; n++) {
                archive.append(entry(n));
            }
            archive.append(new NewEntry("李明", "新建批次", "2023年度", "{}"));
            assertThat(archive.of("2024年度"))
                    .extracting(Entry::body)
                    .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}");
            Entry third = archive.of("2024年度").get(2);
            assertThat(archive.file(third.files().get(0))).hasValue(bytes("第3份报告"));
            assertThat(archive.ofKind("新建批次"))
                    .singleElement()
                    .satisfies(e -> assertThat(e.who()).isEqualTo("李明"));
            assertThat(archive.file("0".repeat(64))).isEmpty();
            ChainCheck.Result check = ChainCheck.of(archive);
            assertThat(check.wrong()).isEmpty();
            assertThat(check.entries()).isEqualTo(6);
            assertThat(check.head()).isEqualTo(archive.last().orElseThrow().hash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersAtOnceMakeOneChain(Store store) throws Exception {
        try (Archive archive = open(store)) {
            ExecutorService pool = Executors.newFixedThreadPool(6);
            List<Future<Entry>> writing = IntStream.range(0, 60)
                    .mapToObj(n -> pool.submit(() -> archive.append(entry(n % 7))))
                    .toList();
            List<Long> numbers = new ArrayList<>();
            for (Future<Entry> one : writing) {
                numbers.add(one.get().number());
            }
            pool.shutdown();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(60);
            assertThat(ChainCheck.of(archive).wrong()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = '{\"n\":9}' where number = 2",
                "update entry set who = '张三' where number = 3",
                "delete from entry where number = 2",
                "update file set bytes = X'00' where sha256 = (select min(files) from entry)",
                "delete from file where sha256 = (select min(files) from entry)",
                "update entry set previous = hash where number = 3",
            })
    void tamperingShows(String sql) throws Exception {
        try (Archive archive = Archive.in(folder)) {
            for (int n = 1; n <= 4; n++) {
                archive.append(entry(n));
            }
        }
        direct(sql);
        try (Archive archive = Archive.in(folder)) {
            assertThat(ChainCheck.of(archive).wrong()).isNotEmpty().allMatch(s -> s.endsWith("。"));
        }
    }

    private void direct(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.toAbsolutePath().resolve("archive"), "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void aBackupFromTheFolderFillsAServerAndTheOtherWayRound() throws Exception {
        Path file = folder.resolve("备份.zip");
        String head;
        try (Archive archive = open(Store.FOLDER)) {
            for (int n = 1; n <= 3; n++) {
                head = archive.append(entry(n)).hash();
            }
            head = archive.last().orElseThrow().hash();
            assertThat(Backup.write(archive, file)).isEqualTo(3);
        }
        Path second = folder.resolve("备份2.zip");
        try (Archive server = open(Store.SERVER)) {
            assertThat(Backup.restore(file, server)).isEqualTo(3);
            assertThat(ChainCheck.of(server).wrong()).isEmpty();
            assertThat(server.last().orElseThrow().hash()).isEqualTo(head);
            server.append(entry(4));
            Backup.write(server, second);
            assertThatThrownBy(() -> Backup.restore(file, server))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("已有记录");
        }
        try (Archive other = Archive.in(folder.resolve("另一个"))) {
            Backup.restore(second, other);
            assertThat(ChainCheck.of(other).entries()).isEqualTo(4);
            assertThat(other.file(other.last().orElseThrow().files().get(0))).hasValue(bytes("第4份报告"));
        }
    }

    @Test
    void aBrokenBackupIsRefusedAndTheArchiveStaysEmpty() throws Exception {
        Path file = folder.resolve("备份.zip");
        try (Archive archive = open(Store.FOLDER)) {
            archive.append(entry(1));
            Backup.write(archive, file);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Archive other = Archive.in(folder.resolve("另一个"))) {
            assertThatThrownBy(() -> Backup.restore(file, other))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("备份");
            assertThat(other.last()).isEmpty();
        }
    }

    @Test
    void aFolderInUseIsRefusedWithASentence() throws Exception {
        try (Archive archive = open(Store.FOLDER)) {
            archive.append(entry(1));
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dfile.encoding=UTF-8",
                            "-Dstdout.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpenArchive.class.getName(),
                            folder.resolve("档案").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("正被另一个程序使用");
        }
    }
}
