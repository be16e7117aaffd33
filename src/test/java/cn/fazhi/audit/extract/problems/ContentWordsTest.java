package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.WordFolder;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Other.DoubleArrayTrieSegment;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWordsTest {

    /** What stands between words, known to the dictionary or not. */
    private static final String BETWEEN = "，。；：、！？“”‘’（）《》　.,()0123456789零一二两十百%+→ ：A—．５";

    private static final Path REPORTS = Path.of("src/test/resources/invented-reports");

    private final Segment hanLp = new DoubleArrayTrieSegment().enablePartOfSpeechTagging(true);

    @Test
    void theDictionaryAloneGivesTheWordsThatHanLpCuts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("match-groups.txt"), "没有这个词\n");
        Files.writeString(folder.resolve("stop-words.txt"), "");
        Matters matters = new Matters(WordFolder.strict(folder));
        List<String> clauses = clauses();
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            String sentence = sentence(clauses, random);
            assertThat(matters.contentWords(sentence)).as(sentence).isEqualTo(cut(sentence));
        }
    }

    private List<String> cut(String sentence) {
        return hanLp.seg(sentence).stream()
                .filter(term -> term.word.length() > 1 && says(term.nature))
                .map(term -> term.word)
                .toList();
    }

    private static boolean says(Nature nature) {
        return "nva".indexOf(nature.firstChar()) >= 0;
    }

    /** Clauses of reports with up to three marks and numerals in each. */
    private static String sentence(List<String> clauses, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int part = 0; part < 3; part++) {
            String clause = clauses.get(random.nextInt(clauses.size()));
            int at = random.nextInt(clause.length() + 1);
            sentence.append(clause, 0, at);
            for (int mark = random.nextInt(4); mark > 0; mark--) {
                sentence.append(BETWEEN.charAt(random.nextInt(BETWEEN.length())));
            }
            sentence.append(clause, at, clause.length());
        }
        return sentence.toString();
    }

    private static List<String> clauses() throws IOException {
        List<String> clauses = new ArrayList<>();
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                clauses.addAll(Arrays.asList(Files.readString(file).split("[，。；\n]")));
            }
        }
        return clauses;
    }
}
