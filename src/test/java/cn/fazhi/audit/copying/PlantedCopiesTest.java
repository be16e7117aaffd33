package cn.fazhi.audit.copying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.planted.Copier;
import cn.fazhi.audit.planted.Originals;
import cn.fazhi.audit.planted.Planted;
import cn.fazhi.audit.planted.Township;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies made on purpose among reports that were written independently: how many are found, by how much was copied and edited. */
class PlantedCopiesTest {

    private static final int REPORTS = 60;
    private static final int COPIES = 20;
    private static final int[] REPLACED = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90};

    /** Shares of the words with a synonym that are swapped: none, light edits, heavy edits. */
    private static final double[] SWAPPED = {0, 0.3, 0.6};

    private static final double LIGHT = 0.3;
    private static final List<OwnText> INDEPENDENT = IntStream.range(0, REPORTS)
            .mapToObj(i -> text(Originals.report(i), i))
            .toList();

    private record Level(int replaced, double swapped, int found, int planted, int wrong, double share) {}

    @Test
    void copiesAreFoundByLevelAndNothingElseIs() throws IOException {
        List<Level> levels = new ArrayList<>();
        for (double swapped : SWAPPED) {
            for (int replaced : REPLACED) {
                levels.add(level(replaced, swapped));
            }
        }
        print(levels);
        List<Level> held = levels.stream()
                .filter(l -> l.replaced() <= 70 && l.swapped() <= LIGHT)
                .toList();
        int found = held.stream().mapToInt(Level::found).sum();
        int planted = held.stream().mapToInt(Level::planted).sum();
        int wrong = levels.stream().mapToInt(Level::wrong).sum();
        int all = levels.stream().mapToInt(Level::found).sum();
        assertThat(held).hasSize(16);
        assertThat((double) found / planted).as("recall, 30 %% copied and more").isGreaterThanOrEqualTo(0.95);
        assertThat(held)
                .filteredOn(l -> l.replaced() <= 60)
                .allSatisfy(l -> assertThat((double) l.found() / l.planted())
                        .as(l.toString())
                        .isGreaterThanOrEqualTo(0.95));
        assertThat((double) all / (all + wrong)).as("precision").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void aReportUnderAnotherNameIsACopyThroughout() {
        Planted original = Originals.report(3);
        Township copier = Township.of(900);
        List<String> paragraphs = original.paragraphs().stream()
                .map(p -> p.replace(original.township().stem(), copier.stem()))
                .toList();
        List<OwnText> batch = new ArrayList<>(INDEPENDENT);
        batch.add(text(new Planted(copier, paragraphs), 900));
        List<Pair> pairs = Comparison.of(batch, Texts.MEASURES).pairs().stream()
                .filter(Texts::found)
                .toList();
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).one()).isEqualTo(3);
        assertThat(pairs.get(0).share()).isEqualTo(100);
        assertThat(pairs.get(0).otherShare()).isEqualTo(100);
    }

    @Test
    void tenCopiesOfOneReportAreNoTemplate() {
        List<OwnText> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batch.add(text(Originals.report(3), i));
        }
        List<Pair> pairs = Comparison.of(batch, Texts.MEASURES).pairs();
        assertThat(pairs).hasSize(45).allSatisfy(p -> assertThat(p.share()).isEqualTo(100));
    }

    @Test
    void theBatchIsComparedAlikeWithOneThreadAndWithMany() throws Exception {
        List<OwnText> batch = new ArrayList<>(INDEPENDENT);
        for (int i = 0; i < 5; i++) {
            batch.add(text(new Copier(0.3, LIGHT, i).copy(Originals.report(i), Township.of(100 + i)), 100 + i));
        }
        List<Pair> many = Comparison.of(batch, Texts.MEASURES).pairs();
        List<Pair> one = new java.util.concurrent.ForkJoinPool(1)
                .submit(() -> Comparison.of(batch, Texts.MEASURES).pairs())
                .get();
        assertThat(many).isNotEmpty().isEqualTo(one);
    }

    private static Level level(int replaced, double swapped) {
        List<OwnText> batch = new ArrayList<>(INDEPENDENT);
        for (int i = 0; i < COPIES; i++) {
            Copier copier = new Copier(replaced / 100.0, swapped, i * 100L + replaced);
            batch.add(text(copier.copy(Originals.report(i), Township.of(100 + i)), 100 + i));
        }
        List<Pair> found = Comparison.of(batch, Texts.MEASURES).pairs().stream()
                .filter(Texts::found)
                .toList();
        List<Pair> right =
                found.stream().filter(p -> p.other() == p.one() + REPORTS).toList();
        double share = right.stream().mapToDouble(Pair::otherShare).average().orElse(0);
        return new Level(replaced, swapped, right.size(), COPIES, found.size() - right.size(), share);
    }

    private static void print(List<Level> levels) throws IOException {
        String table = levels.stream()
                .sorted(Comparator.comparingDouble(Level::swapped).thenComparingInt(Level::replaced))
                .map(l -> String.format(
                        Locale.ROOT,
                        "%3.0f %% of words swapped, %2d %% of sentences replaced: found %2d of %2d, wrong %d, mean share %.0f %%",
                        100 * l.swapped(),
                        l.replaced(),
                        l.found(),
                        l.planted(),
                        l.wrong(),
                        l.share()))
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = Texts.PROJECT.resolve("target/copying/planted.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }

    private static OwnText text(Planted planted, int number) {
        return Texts.of(Texts.document(number + ".txt", planted.text()));
    }
}
