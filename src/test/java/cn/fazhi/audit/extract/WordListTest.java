package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    void aLongListFindsWhatEachOfItsEntriesFinds() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add("第" + i + "条");
            entries.add("/甲{" + (i % 3 + 1) + "}" + i + "[号次]/");
        }
        WordList list = WordList.of("长", entries);
        for (int i = 0; i < 200; i++) {
            String pattern = "甲".repeat(i % 3 + 1) + i + "次";
            assertThat(list.in("见第" + i + "条")).isTrue();
            assertThat(list.hits("有" + pattern)).extracting(WordList.Hit::end).containsExactly(pattern.length() + 1);
        }
        assertThat(list.in("第200条")).isFalse();
        assertThat(list.is("第7条")).isTrue();
        assertThat(list.is("第7条和")).isFalse();
    }

    @Test
    void anEntryThatBeginsWithTheTextIsFoundThereOnly() {
        WordList list = WordList.of("起", List.of("/^(?!.*成效).*情况/", "/(?:^|，)[^，]{1,3}村(?=共)/"));

        assertThat(list.in("总体情况")).isTrue();
        assertThat(list.in("成效和情况")).isFalse();
        assertThat(list.hits("西村共三户，东村共五户")).extracting(WordList.Hit::words).containsExactly("西村", "，东村");
        assertThat(list.in("")).isFalse();
        assertThat(list.opens("")).isFalse();
    }

    @Test
    void everyShippedListFindsInEveryClauseOfOurSamplesWhatItsEntriesFindOneByOne() throws Exception {
        List<String> sentences = sentences();
        int found = 0;
        for (Path file : shipped()) {
            WordList list = WordList.read(file);
            List<Pattern> entries = entries(file);
            for (String sentence : sentences) {
                WordList within = list.within(sentence);
                WordList withinAll = list.withinAll(sentence);
                for (String clause : sentence.split("(?<=[，；：、])")) {
                    boolean any =
                            entries.stream().anyMatch(p -> p.matcher(clause).find());
                    assertThat(list.in(clause)).as(file + " " + clause).isEqualTo(any);
                    assertThat(within.in(clause)).as(file + " " + clause).isEqualTo(any);
                    assertThat(withinAll.hits(clause)).as(file + " " + clause).isEqualTo(list.hits(clause));
                    found += any ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(2_000);
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> all = Files.walk(Invented.LEXICON)) {
            return all.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> file.toString().matches(".*(?:scope|wording|roles).*"))
                    .toList();
        }
    }

    private static List<Pattern> entries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("=>.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Pattern.compile(
                        line.startsWith("/") ? line.substring(1, line.length() - 1) : Pattern.quote(line)))
                .toList();
    }

    private static List<String> sentences() throws IOException, UnreadableException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> all = Files.list(Invented.LEXICON.resolve("../../reports-sample"))) {
            for (Path file : all.sorted().toList()) {
                sentences.addAll(List.of(new DocumentReader().read(file).text().split("(?<=。)|\\n")));
            }
        }
        return sentences;
    }

    @Test
    void severalListsInOneFindWhatEachFinds() {
        WordList both =
                WordList.union(List.of(WordList.of("一", List.of("消防", "/防.水/")), WordList.of("二", List.of("消防"))));

        assertThat(both.hits("消防和防溺水")).extracting(WordList.Hit::words).containsExactly("消防", "防溺水");
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
