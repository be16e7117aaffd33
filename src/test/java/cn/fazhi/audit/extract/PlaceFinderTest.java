package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {

    private static final String TEXT =
            "全年开展普法活动8次、培训12场次，约300余人参加。\n一是[乙]抓学习；二是抓落实，未按期完成的3件。（此处填写）甲-乙，5.6%，x*y ＊＊ 每季度一次，2023年度计划；（1）不足之处";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "普法|培训",
                "(普法|培训)(活动)?\\d+(次|场次)",
                "(约|近)?\\d+[余多]?人",
                "^全年",
                "(?<=开展)普法",
                "(?<![二三])是抓",
                "(?:^|[。；\\n])(一|二)是",
                "[^，。；]{2,8}参加",
                "[\\u4e00-\\u9fa5]{2}次",
                "[（(][^（）]{0,10}填写[)）]",
                "未[^，]{1,4}完成",
                "[一二](?=是)",
                "(?!一)[一二]是",
                "\\d{1,2}(\\.\\d+)?%",
                "\\[乙\\]",
                "[-x]",
                "[0-9]+件",
                "[\\d约]+",
                "(?<per>每季度|每年)一次",
                "(?:^|\\n)\\s*(一|二)是",
                "^|全年",
                "(?:一|二|三|四|五|六|七|八|九|十)(?:是|要|方面|来)(?:抓|促|管|看)",
                "次(?:、|$)",
                "(?:近|约){1,2}\\d+",
                "(?:[^，]|，){2}人",
                "。\\n",
                "(a?|b?)培训",
                "x?\\*",
                "(?:a{0,2})普法",
                "(?:a{1,2})普法",
                "\\bx",
                "\\w+",
                "[^\\d]人",
                "[一二&&[二]]是",
                "(?i)X",
                "\\Q(1)\\E|（1）",
                ".*不足",
                "\\s*一是",
                "(|不足)之处"
            })
    void whatAPlainSearchFindsIsFound(String regex) {
        Pattern pattern = Pattern.compile(regex);

        assertThat(found(new PlaceFinder(pattern), TEXT)).isEqualTo(searched(pattern, TEXT));
        assertThat(new PlaceFinder(pattern).in(TEXT))
                .isEqualTo(pattern.matcher(TEXT).find());
    }

    @Test
    void everyPatternOfOurLexiconFindsInOurSamplesWhatAPlainSearchFinds() throws IOException {
        List<String> texts = texts();
        int matches = 0;
        for (String regex : regexes()) {
            Pattern pattern = Pattern.compile(regex);
            for (String text : texts) {
                List<String> searched = searched(pattern, text);
                assertThat(found(new PlaceFinder(pattern), text)).as(regex).isEqualTo(searched);
                matches += searched.size();
            }
        }
        assertThat(matches).isGreaterThan(500);
    }

    @Test
    void aPatternThatBeginsWithWordsIsTriedOnlyWhereTheyBegin() {
        assertThat(new PlaceFinder(Pattern.compile("(普法|培训)[^，]{0,4}次")).selective())
                .isTrue();
        assertThat(new PlaceFinder(Pattern.compile("(?:^|\\n)一是")).selective()).isTrue();
        assertThat(new PlaceFinder(Pattern.compile("[^，]{0,4}次")).selective()).isFalse();
    }

    private static List<String> found(PlaceFinder finder, String text) {
        List<String> found = new ArrayList<>();
        finder.each(text, m -> found.add(m.start() + "-" + m.end()));
        return found;
    }

    private static List<String> searched(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(m.start() + "-" + m.end());
        }
        return found;
    }

    private static List<String> regexes() throws IOException {
        List<String> regexes = new ArrayList<>();
        for (Path file : files("rules/lexicon")) {
            for (String line : Files.readAllLines(file)) {
                String word = line.replaceFirst("=>.*", "").strip();
                if (word.startsWith("/") && word.endsWith("/") && word.length() > 2) {
                    regexes.add(word.substring(1, word.length() - 1));
                }
            }
        }
        return regexes;
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files("reports-sample")) {
            byte[] bytes = Files.readAllBytes(file);
            texts.add(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all =
                Files.walk(Path.of(System.getProperty("project.dir", ".")).resolve(folder))) {
            return all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
