package cn.fazhi.audit.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.extract.LexiconException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words belong to one rule base: two can be loaded side by side, and a broken one says all that is wrong with it. */
class TwoLexiconsTest {

    private static final String SENTENCE = "全年举办法律茶座9场。";

    @TempDir
    Path folder;

    private Path copy() throws IOException {
        try (Stream<Path> files = Files.walk(Invented.LEXICON)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve(Invented.LEXICON.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }

    private static void add(Path file, String section, String line) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(section);
        Files.writeString(file, text.replace(section, section + "\n" + line));
    }

    @Test
    void aWordAddedToOneLexiconIsUnknownToAnother() throws IOException {
        add(copy().resolve("topics/training.txt"), "[词语]", "法律茶座");
        Extractor changed = Invented.load(folder);
        String report = Invented.report(SENTENCE);
        assertThat(Invented.figures(Invented.facts(changed, Invented.document(report))))
                .containsExactly("training 9场 exact");
        assertThat(Invented.figures(Invented.facts(report))).isEmpty();
        assertThat(Invented.figures(Invented.facts(changed, Invented.document(report))))
                .containsExactly("training 9场 exact");
    }

    @Test
    void oneExtractorReadsTheSameOnEveryThread() {
        List<String> sentences = List.of("集体学法5次。", "项目 | 数量\n法治讲座（场） | 3", "3月8日、6月12日、9月20日先后组织机关干部集体学法。");
        List<List<String>> alone =
                sentences.stream().map(s -> Invented.figures(Invented.done(s))).toList();
        List<List<String>> together = IntStream.range(0, 300)
                .parallel()
                .mapToObj(i -> Invented.figures(Invented.done(sentences.get(i % 3))))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % 3));
        }
    }

    @Test
    void aBrokenListIsNamedWhenTheLexiconIsLoaded() throws IOException {
        add(copy().resolve("topics/training.txt"), "[词语]", "[不明白的一节]");
        Files.writeString(folder.resolve("topics/exam.txt"), "单位：次\n");
        assertThatThrownBy(() -> Extractor.load(folder))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("training.txt")
                .hasMessageContaining("exam.txt");
    }
}
