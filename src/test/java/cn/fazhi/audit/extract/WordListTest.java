package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListTest {

    @TempDir
    Path folder;

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("词.txt"), text);
    }

    @Test
    void wordsPatternsCommentsAndNotesAreRead() throws IOException {
        WordList words = WordList.read(list("\uFEFF# 说明\n\n普法\n普法宣传 => 长词优先\n/\\d+次/ => 次数\n"));
        List<WordList.Hit> hits = words.hits("开展普法宣传8次和普法");
        assertThat(hits).extracting(WordList.Hit::words).containsExactly("普法宣传", "8次", "普法");
        assertThat(hits).extracting(WordList.Hit::note).containsExactly("长词优先", "次数", "");
        assertThat(words.words()).containsExactly("普法", "普法宣传");
        assertThat(words.opens("普法工作")).isTrue();
        assertThat(words.opens("开展普法")).isFalse();
        assertThat(words.is("18次")).isTrue();
        assertThat(words.is("18次多")).isFalse();
    }

    @Test
    void aBadPatternIsReportedByFileAndLine() throws IOException {
        Path bad = list("普法\n/(普法/\n");
        assertThatThrownBy(() -> WordList.read(bad))
                .isInstanceOf(BadWordListException.class)
                .hasMessageContaining("词.txt")
                .hasMessageContaining("第 2 行");
    }

    @Test
    void aPatternWithoutItsEndOrThatMatchesNothingIsReported() throws IOException {
        Path open = list("/普法\n");
        assertThatThrownBy(() -> WordList.read(open)).hasMessageContaining("没有以“/”结尾");
        Path empty = list("/(普法)?/\n");
        assertThatThrownBy(() -> WordList.read(empty)).hasMessageContaining("空白也会命中");
    }

    @Test
    void aMissingOrForeignEncodedFileIsReported() throws IOException {
        assertThatThrownBy(() -> WordList.read(folder.resolve("没有.txt"))).hasMessageContaining("没有.txt");
        Path gbk = Files.write(folder.resolve("gbk.txt"), "普法宣传".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> WordList.read(gbk)).hasMessageContaining("不是 UTF-8");
    }

    @Test
    void everyShippedListLoadsAndSaysWhatItIsFor() throws IOException {
        List<Path> lists;
        try (Stream<Path> files = Files.list(Sample.WORDING)) {
            lists = files.sorted().toList();
        }
        assertThat(lists).hasSizeGreaterThan(20);
        for (Path list : lists) {
            WordList.read(list);
            assertThat(Files.readString(list)).as("%s", list).startsWith("# ");
        }
    }
}
