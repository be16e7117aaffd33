package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.extract.flaws.FlawReader;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Flaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real reports that lie beside the project, as read by hand; skipped where they are absent. */
class RealReportsTest {

    private static final Path REPORTS = Path.of(System.getProperty("shared.dir", "../shared"), "reports");

    private static Sample report(String number, String name, String type, int year) throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the real reports are not here");
        try (Stream<Path> files = Files.list(REPORTS)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Sample.of(name, type, year, "", Files.readString(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "000, 菜园乡,   乡, 2023, 3, 0, 0",
        "001, 东关镇,   镇, 2023, 3, 0, 0",
        "002, 木叶乡,   乡, 2023, 3, 2, 1",
        "003, 磙子营乡, 乡, 2024, 2, 0, 0",
        "004, 高观镇,   镇, 2022, 4, 1, 0"
    })
    void problemsAreReadAsByHand(String number, String name, String type, int year, int count, int specific, int caused)
            throws IOException {
        var problems = Read.of(report(number, name, type, year)).problems();
        assertThat(List.of(problems.count(), problems.specific(), problems.caused()))
                .containsExactly(count, specific, caused);
    }

    @ParameterizedTest
    @CsvSource({
        "000, 菜园乡,   乡, 2023, 0, 0, ''",
        "001, 东关镇,   镇, 2023, 4, 2, 第一任人",
        "002, 木叶乡,   乡, 2023, 0, 2, 二是届",
        "003, 磙子营乡, 乡, 2024, 0, 2, [bookmark: _GoBack]",
        "004, 高观镇,   镇, 2022, 0, 1, [bookmark: _GoBack]"
    })
    void slipsAreFoundAsByHandAndNoOthers(
            String number, String name, String type, int year, int names, int artefacts, String first)
            throws IOException {
        Sample s = report(number, name, type, year);
        List<Flaws> flaws = FlawReader.load(Sample.WORDING).read(s.document(), s.report(), s.sections(), s.sentences());
        assertThat(flaws).extracting(Flaws::count).containsExactly(0, names, artefacts, 0);
        assertThat(flaws.get(2).all())
                .extracting(Flaw::words)
                .allSatisfy(w -> assertThat(w).isNotBlank());
        assertThat(flaws.get(2).listed()).contains(first);
    }

    @Test
    void theThreeSlipsTheGoldNamesAreAmongTheFour() throws IOException {
        Sample s = report("001", "东关镇", "镇", 2023);
        List<Flaws> flaws = FlawReader.load(Sample.WORDING).read(s.document(), s.report(), s.sections(), s.sentences());
        assertThat(flaws.get(1).all())
                .extracting(f -> f.words().substring(0, 2))
                .containsExactly("全乡", "我乡", "全乡", "全乡");
    }
}
