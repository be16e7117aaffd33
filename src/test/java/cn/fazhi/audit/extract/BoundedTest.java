package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of a word list takes the square of a long run of characters. */
class BoundedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[一二\\d]+(年|月) ! [一二\\d]{1,200}(年|月)",
                ".*(各|每)村 ! .{0,200}(各|每)村",
                "a\\+b\\*+ ! a\\+b\\*{1,200}",
                "[+*]+? ! [+*]{1,200}?",
                "[^\\]+]*+x ! [^\\]+]{0,200}+x",
                "第?+一{2}+ ! 第?+一{2}+",
                "\\p{IsHan}+村 ! \\p{IsHan}{1,200}村",
                "\\Qa+b\\E* ! \\Qa+b\\E{0,200}",
                "(?:甲|乙)+丙* ! (?:甲|乙)+丙{0,200}",
                "(甲\\)+)*乙 ! (甲\\){1,200})*乙"
            })
    void endlessRepetitionsEnd(String regex, String bounded) {
        assertThat(Bounded.of(regex.strip())).isEqualTo(bounded.strip());
        Pattern.compile(bounded.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/[一二三\\d]+(个月|年)没/", "/拖了?\\d+(个月|年)/", "/\\d+(\\.\\d+)?[%％]/"})
    void aLongRunOfDigitsIsReadInNoTime(String line) throws IOException {
        WordList read = WordList.read(Files.writeString(folder.resolve("词表.txt"), line + "\n"));
        String text = "拖" + "9".repeat(200_000) + "。";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(read.hits(text)).isEmpty();
        });
    }

    @Test
    void aRepetitionWithinReachMatchesAsBefore() {
        WordLine read = WordLine.read(Path.of("词表.txt"), 1, "/\\d+个月没/");
        assertThat(read.matcher("已有" + "1".repeat(50) + "个月没有公开").find()).isTrue();
    }
}
