package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results that cannot be written: exit code 4, a Chinese sentence, no stack trace and no half-written file. */
class OutputFailureTest {

    @TempDir
    Path folder;

    @Test
    void aFileInThePlaceOfTheFolderIsNamedBeforeTheAudit() throws Exception {
        Path file = Files.writeString(folder.resolve("结果"), "别人的文件");
        App.Ran ran = App.run("audit", App.sample("长滩乡"), "--out", file);
        assertFault(ran, "“" + file + "”是一个文件，不能用来放审核结果，没有审核任何文件，请用 --out 换一个文件夹后重新运行。");
        assertThat(file).hasContent("别人的文件");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeMadeIsNamedBeforeTheAudit() {
        assertFault(
                App.run("audit", App.sample("长滩乡"), "--out", "/proc/审核结果"),
                "建不了文件夹“/proc/审核结果”，没有审核任何文件，请用 --out 换一个文件夹后重新运行。");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderWithoutPermissionIsNamedBeforeTheAudit() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("只读"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed))
                .as("the superuser may write anywhere")
                .isFalse();
        assertFault(
                App.run("audit", App.sample("长滩乡"), "--out", closed),
                "没有在“" + closed + "”里写文件的权限，没有审核任何文件，请用 --out 换一个文件夹后重新运行。");
    }

    @Test
    void aFolderInThePlaceOfTheWorkbookIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("结果/审核表.xlsx/里面有东西"));
        App.Ran ran = App.run("audit", App.sample("长滩乡"), "--out", folder.resolve("结果"));
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("审核表.xlsx”没有写成：").doesNotContain("Exception");
        assertThat(App.filesIn(folder)).isEmpty();
    }

    /** A limit on the size of files stands for a full disk: the system refuses the bytes in the middle of writing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpLeavesTheOldWorkbookAndNothingHalfWritten() throws Exception {
        Path out = Files.createDirectory(folder.resolve("结果"));
        Files.writeString(out.resolve("审核表.xlsx"), "上一次的结果");
        Process process = App.start(folder, "ulimit -f 20; trap '' XFSZ; ", "audit", App.sample("云岭镇"), "--out", out);
        App.Ran ran = App.finish(process, folder);
        assertThat(ran.code()).as(ran.err()).isEqualTo(4);
        assertThat(ran.err())
                .contains("审核表.xlsx”没有写成：")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(out.resolve("审核表.xlsx")).hasContent("上一次的结果");
        assertThat(App.filesIn(out)).containsExactly("审核表.xlsx");
    }

    @Test
    void aFileForFactsThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("文件"), "x");
        App.Ran ran = App.run("facts", App.sample("长滩乡"), "--out", folder.resolve("文件/事实.jsonl"));
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("事实.jsonl”没有写成：").doesNotContain("Exception");
    }

    private static void assertFault(App.Ran ran, String sentence) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences()).containsExactly(sentence);
    }
}
