package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionFinderTest {

    @TempDir
    Path folder;

    @Test
    void foldersAreSearchedToTheBottomInNaturalOrder() throws Exception {
        put("报告10.docx", "报告2.docx", "报告02b.docx", "北片/深/1.txt", "北片/a.pdf");
        assertThat(found(folder)).containsExactly("北片/a.pdf", "北片/深/1.txt", "报告2.docx", "报告02b.docx", "报告10.docx");
    }

    @Test
    void theOrderOfTheArgumentsDoesNotMatter() throws Exception {
        put("b/2.txt", "a/1.txt");
        assertThat(found(folder.resolve("b"), folder.resolve("a"))).containsExactly("a/1.txt", "b/2.txt");
    }

    @Test
    void litterAndTheToolsOwnResultsAreLeftOut() throws Exception {
        put(".hidden", "~$报告.docx", ".~报告.docx", "Thumbs.db", "desktop.INI", "审核表.xlsx", "汇总.xlsx", "results.json");
        put("审核结果/a.txt", "子/审核表/b.xlsx", ".git/c.txt", "报告.docx", "名单.xlsx");
        assertThat(found(folder)).containsExactly("名单.xlsx", "报告.docx");
    }

    @Test
    void aFileOrFolderThatIsNamedItselfIsKeptWhateverItsName() throws Exception {
        put("审核表.xlsx", "审核结果/a.txt", ".hidden");
        assertThat(found(folder.resolve("审核表.xlsx"), folder.resolve("审核结果"), folder.resolve(".hidden")))
                .containsExactlyInAnyOrder(".hidden", "审核结果/a.txt", "审核表.xlsx");
    }

    @Test
    void aFileReachedTwiceAppearsOnce() throws Exception {
        put("子/a.txt");
        Path file = folder.resolve("子/a.txt");
        Path roundabout = folder.resolve("子/../子/./a.txt");
        assertThat(found(file, folder, roundabout, file)).hasSize(1);
    }

    @Test
    void copiesAreFilesOfTheirOwn() throws Exception {
        put("a.txt", "b.txt");
        assertThat(found(folder)).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aLinkToTheParentIsNotFollowedRoundAndRound() throws Exception {
        put("子/a.txt");
        link("子/0上级", folder);
        link("子/1自己", folder.resolve("子"));
        assertThat(found(folder)).containsExactly("子/a.txt");
    }

    @Test
    void aFileReachedByALinkTooGoesByItsOwnPath() throws Exception {
        put("z/a.txt");
        link("b", folder.resolve("z"));
        link("a.txt", folder.resolve("z/a.txt"));
        assertThat(found(folder)).containsExactly("z/a.txt");
    }

    @Test
    void aLinkToAFolderElsewhereIsFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("外.txt"), "报告");
        link("外链", elsewhere);
        assertThat(found(folder)).containsExactly("外链/外.txt");
    }

    @Test
    void aLinkToNothingIsKeptSoThatItsRefusalShows() throws Exception {
        link("断链.docx", folder.resolve("没有"));
        assertThat(found(folder)).containsExactly("断链.docx");
    }

    @Test
    void aFolderThatCannotBeOpenedStandsInTheList() throws Exception {
        put("锁/a.txt", "b.txt");
        Path closed = folder.resolve("锁");
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
        try {
            assertThat(found(folder)).containsExactly("b.txt", "锁");
            assertThatThrownBy(() -> new DocumentReader().read(closed)).hasMessageContaining("文件夹的权限");
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void aDotAsThePathIsAFolderLikeAnyOther() throws Exception {
        assertThat(new SubmissionFinder().find(List.of(Path.of(".")))).isNotEmpty();
    }

    @Test
    void anEmptyFolderHoldsNothing() throws Exception {
        assertThat(found(folder)).isEmpty();
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> found(folder, folder.resolve("没有的文件夹")))
                .isInstanceOf(MissingPathException.class)
                .hasMessageContaining("没有的文件夹")
                .hasMessageEndingWith("请核对路径后重试。");
    }

    @Test
    void namesCompareByTheValueOfTheirNumbers() {
        assertThat(Stream.of("报告100", "报告20", "报告3", "报告003", "报告", "报告99999999999999999999")
                        .sorted(NaturalOrder::compareNames))
                .containsExactly("报告", "报告003", "报告3", "报告20", "报告100", "报告99999999999999999999");
    }

    private List<String> found(Path... paths) throws MissingPathException {
        return new SubmissionFinder()
                .find(List.of(paths)).stream()
                        .map(path ->
                                folder.relativize(path.normalize()).toString().replace('\\', '/'))
                        .toList();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "报告");
        }
    }

    private void link(String name, Path target) throws IOException {
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }
}
