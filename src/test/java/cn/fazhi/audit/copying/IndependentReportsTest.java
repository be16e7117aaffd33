package cn.fazhi.audit.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.planted.Copier;
import cn.fazhi.audit.planted.Planted;
import cn.fazhi.audit.planted.Township;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports in people's own words: silence where nobody copied, and the one pair of the real reports where somebody did. */
class IndependentReportsTest {

    private static final List<Path> INVENTED = Stream.concat(
                    Texts.files(Texts.PROJECT.resolve("reports-sample")).stream(),
                    Texts.files(Texts.PROJECT.resolve("src/test/resources/invented-reports")).stream())
            .toList();

    @Test
    void independentReportsShareNothingWorthAFinding() {
        List<OwnText> texts = INVENTED.stream().map(Texts::of).toList();
        assertThat(texts).hasSize(20);
        assertThat(Comparison.of(texts, Texts.MEASURES).pairs()).noneMatch(Texts::found);
        assertThat(Comparison.of(texts.subList(0, 12), Texts.MEASURES).pairs()).noneMatch(Texts::found);
        assertThat(Comparison.of(texts.subList(12, 20), Texts.MEASURES).pairs()).noneMatch(Texts::found);
    }

    @Test
    void lightlyEditedCopiesOfReportsInPlainWordsAreFound() {
        int found = 0;
        List<OwnText> texts = new ArrayList<>();
        List<Path> plain =
                INVENTED.stream().filter(f -> f.toString().endsWith(".txt")).toList();
        plain.forEach(f -> texts.add(Texts.of(f)));
        for (int i = 0; i < plain.size(); i++) {
            Planted copy = new Copier(0.6, 0.3, i).copy(planted(plain.get(i)), Township.of(i));
            texts.add(Texts.of(Texts.document("copy" + i, copy.text())));
        }
        List<Pair> pairs = Comparison.of(texts, Texts.MEASURES).pairs().stream()
                .filter(Texts::found)
                .toList();
        for (Pair pair : pairs) {
            assertThat(pair.other()).as("pairs are an original and its copy").isEqualTo(pair.one() + plain.size());
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(plain.size() - 1);
    }

    /** The name of an invented report's unit does not matter here: the copier only sees its text. */
    private static Planted planted(Path file) {
        try {
            String text = new DocumentReader().read(file).text();
            List<String> lines =
                    text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            return new Planted(new Township("无此地名", "镇"), lines);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTheRealReportsOnePairSharesAParagraphAndASentence() {
        Path shared = Path.of(System.getProperty("shared.dir", "../shared")).resolve("reports");
        assumeTrue(Files.isDirectory(shared), "no real reports at hand");
        List<OwnText> texts = Texts.files(shared).stream().map(Texts::of).toList();
        List<Pair> pairs = Comparison.of(texts, Texts.MEASURES).pairs();
        assertThat(pairs).filteredOn(Texts::found).hasSize(1);
        Pair pair = pairs.stream().filter(Texts::found).findFirst().orElseThrow();
        assertThat(pair.one()).isEqualTo(2);
        assertThat(pair.other()).isEqualTo(3);
        Passage paragraph = pair.passages().stream()
                .filter(p -> words(p, texts.get(2)).contains("第一道防线"))
                .findFirst()
                .orElseThrow();
        assertThat(paragraph.characters()).isGreaterThan(250);
        assertThat(paragraph.runs())
                .hasSizeGreaterThan(5)
                .allSatisfy(run -> assertThat(
                                texts.get(2).words(run.start(), run.end()).replaceAll("[^\\u4e00-\\u9fa5]", ""))
                        .isEqualTo(texts.get(3)
                                .words(run.otherStart(), run.otherEnd())
                                .replaceAll("[^\\u4e00-\\u9fa5]", "")));
        assertThat(pair.passages()).anyMatch(p -> words(p, texts.get(2)).contains("首要任务"));
    }

    private static String words(Passage passage, OwnText text) {
        return passage.runs().stream().map(r -> text.words(r.start(), r.end())).collect(Collectors.joining());
    }
}
