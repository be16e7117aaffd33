package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command written wrong: one Chinese sentence, exit code 2, and nothing done. */
class UsageTest {

    @TempDir
    Path folder;

    @Test
    void withoutACommandTheUsualOneIsNamed() {
        assertWrong("没有指明命令。常用：fazhi-audit audit 报告文件夹");
        assertWrong("不认识的命令或选项：audt x（是不是 audit？）", "audt", "x");
    }

    @Test
    void withoutAPathTheInspectorIsAskedForOne() {
        assertWrong("没有指明要审核的文件或文件夹。", "audit");
        assertWrong("没有指明要审核的文件或文件夹。", "facts", "--rules", App.RULES);
        assertWrong("报告文件或文件夹的路径是空的，请写明路径；当前文件夹写作一个点（.）。", "audit", "");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        Path nowhere = folder.resolve("没有这个文件夹");
        assertWrong("找不到“" + nowhere + "”，请核对路径后重试。", "audit", nowhere);
        assertWrong("找不到“" + nowhere + "”，请核对路径后重试。", "audit", App.SAMPLES, nowhere);
        assertWrong("找不到“@名单”，请核对路径后重试。", "facts", "@名单");
    }

    @Test
    void aFolderWithoutFilesIsAnErrorAndNoEmptySuccess() throws Exception {
        Files.createDirectories(folder.resolve("下级/再下级"));
        Files.writeString(folder.resolve("下级/.隐藏"), "x");
        assertWrong(folder + " 里没有可审核的文件，请检查文件夹是否写对。", "audit", folder);
        assertWrong(folder + " 里没有可审核的文件，请检查文件夹是否写对。", "facts", folder);
    }

    @Test
    void unknownOptionsAreNamed() {
        assertWrong("不认识的命令或选项：--foo", "audit", App.SAMPLES, "--foo");
        assertWrong("不认识的命令或选项：--debug（是不是 --deadline？）", "audit", App.SAMPLES, "--debug");
    }

    @Test
    void valuesThatCannotBeAreNamedWithAnExample() {
        for (String bad : new String[] {"13-40", "3-1", "三月一日", "2024-03-01", ""}) {
            assertWrong("“" + bad + "”不能用作 --deadline。请写成 月-日，例如 03-01。", "audit", App.SAMPLES, "--deadline", bad);
        }
        for (String bad : new String[] {"0", "-1", "abc", "65", "1.5"}) {
            assertWrong("“" + bad + "”不能用作 --jobs。请写 1 到 64 的整数，例如 4。", "audit", App.SAMPLES, "--jobs", bad);
        }
        assertWrong("“昨天”不能用作 --received。请写成 年-月-日，例如 2024-02-20。", "audit", App.SAMPLES, "--received", "昨天");
        assertWrong("“退货”不能用作 --fail-on。结论只有通过、退回补正、退回重报、待复核，请写其中几个字，例如 退回。", "audit", App.SAMPLES, "--fail-on", "退货");
        assertWrong("“maybe”不能用作 --json。这个选项后面不带内容。", "audit", App.SAMPLES, "--json=maybe");
    }

    @Test
    void optionsWithoutTheirValueOrWrittenTwiceAreNamed() {
        assertWrong("选项 --out 后面缺少内容。", "audit", App.SAMPLES, "--out");
        assertWrong("选项 --deadline 后面缺少内容。", "audit", App.SAMPLES, "--deadline");
        assertWrong("选项 --out 写了不止一次，请只写一次。", "audit", App.SAMPLES, "--out", folder, "--out", "b");
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertThat(App.run("--help").code()).isZero();
        assertThat(App.run("audit", "-h").out()).startsWith("用法：fazhi-audit audit");
        assertThat(App.run("--version").out()).matches("fazhi-audit \\d+\\.\\d+\\.\\d+\\R");
    }

    private void assertWrong(String sentence, Object... args) {
        App.Ran ran = App.run(args);
        assertThat(ran.code()).as(sentence).isEqualTo(2);
        assertThat(ran.out()).as("nothing goes to standard output").isEmpty();
        assertThat(ran.sentences().get(0)).isEqualTo(sentence);
        assertThat(ran.sentences().stream().skip(1)).allMatch(line -> line.matches("用法见：fazhi-audit( \\w+)? --help"));
        assertThat(App.filesIn(folder))
                .as("nothing is written")
                .noneMatch(f -> f.contains("xlsx") || f.contains("json"));
    }
}
