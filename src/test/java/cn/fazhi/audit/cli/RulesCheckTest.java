package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import cn.fazhi.audit.cli.PlantedMistakes.Mistake;
import cn.fazhi.audit.rules.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes planted in copies of the real rule base: each is found, placed and explained, and none hides another. */
class RulesCheckTest {

    @TempDir
    Path rules;

    @BeforeEach
    void copyOurRules() throws IOException {
        try (Stream<Path> files = Files.walk(App.RULES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = rules.resolve(App.RULES.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    static List<Mistake> mistakes() {
        return PlantedMistakes.all();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsFoundPlacedAndExplained(Mistake mistake) throws IOException {
        if (mistake.name().equals("items that do not come to their chapter's points")) {
            Files.writeString(
                    rules.resolve("checklist.yaml"),
                    Files.readString(rules.resolve("checklist.yaml"))
                            .replace("name: 学法, points: 14", "name: 学法, points: 15"));
        }
        plant(mistake);
        RulesCheck check = Rules.check(rules);
        assertThat(check.problems()).anySatisfy(problem -> assertFound(problem, mistake));
        assertThat(check.holds()).isEqualTo(mistake.warns());
        assertThat(check.problems())
                .as("what is told beside the mistake")
                .filteredOn(problem -> !problem.file().equals(mistake.file())
                        && !problem.file().equals(mistake.file().replace(".drl", ".examples.yaml"))
                        && !problem.file().equals("checklist.yaml"))
                .isEmpty();
    }

    @Test
    void allMistakesAtOnceAreAllFound() throws IOException {
        for (Mistake mistake : mistakes()) {
            plant(mistake);
        }
        List<RuleProblem> problems = Rules.check(rules).problems();
        List<String> hidden = new ArrayList<>();
        for (Mistake mistake : mistakes()) {
            if (problems.stream().noneMatch(problem -> found(problem, mistake))) {
                hidden.add(mistake.name());
            }
        }
        assertThat(hidden).as("mistakes that others hide").isEmpty();
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void ourOwnRuleBaseHoldsWithoutAWordOfWarning() {
        App.Ran ran = App.run("rules", "check", "--rules", App.RULES);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out().strip()).matches("规则库可以使用：检查了\\d+个考核项目、\\d+条红线、\\d+条规则、\\d+个词库主题，没有错误。");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theCaretStandsUnderTheWordBehindChineseCharactersToo() throws IOException {
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.writeString(file, Files.readString(file).replace("times >= 4)", "names != \"集体学法\", tims >= 4)"));
        App.Ran ran = App.run("rules", "check", "--rules", rules);
        assertThat(ran.code()).isEqualTo(3);
        List<String> lines = ran.out().lines().toList();
        String source =
                lines.stream().filter(l -> l.contains("tims >= 4")).findFirst().orElseThrow();
        String caret = lines.get(lines.indexOf(source) + 1);
        assertThat(caret.strip()).isEqualTo("^^^^");
        assertThat(caret.indexOf('^')).isEqualTo(DisplayWidth.of(source.substring(0, source.indexOf("tims"))));
        assertThat(lines.get(lines.size() - 1)).startsWith("规则库还不能启用：").contains("有1处错误");
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        for (String name : List.of("checklist/D-study/D2-sessions.drl", "checklist.yaml", "lexicon/topics/exam.txt")) {
            Path file = rules.resolve(name);
            Files.writeString(file, "\uFEFF" + Files.readString(file));
        }
        assertThat(Rules.check(rules).problems()).isEmpty();
    }

    @Test
    void aFileInUtf16IsNamedAndStillRead() throws IOException {
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.write(
                file, Files.readString(file).replace("times >= 4", "tims >= 4").getBytes(StandardCharsets.UTF_16));
        assertThat(Rules.check(rules).problems())
                .extracting(RuleProblem::sentence)
                .anySatisfy(s -> assertThat(s).contains("UTF-16"))
                .anySatisfy(s -> assertThat(s).contains("是不是“times”"));
    }

    @Test
    void auditTellsTheSameProblemsWithTheSameMarks() throws IOException {
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.writeString(file, Files.readString(file).replace("times >= 4", "times >= 4, times < 2"));
        App.Ran audit = App.run("audit", App.sample("长滩乡"), "--rules", rules, "--out", rules.resolveSibling("结果"));
        App.Ran check = App.run("rules", "check", "--rules", rules);
        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.err().lines().skip(1).limit(3))
                .containsExactlyElementsOf(check.out().lines().limit(3).toList());
    }

    private void plant(Mistake mistake) throws IOException {
        if (mistake.name().equals("an item without a rule")) {
            Files.writeString(rules.resolve(mistake.file()), "// G3 待写\n");
        } else {
            mistake.plant(rules);
        }
    }

    private void assertFound(RuleProblem problem, Mistake mistake) {
        assertThat(problem.file()).isEqualTo(mistake.file());
        assertThat(problem.sentence())
                .contains(mistake.says())
                .matches("(?s).*[一-龥].*")
                .doesNotContain("\n");
        assertThat(problem.refuses()).isEqualTo(!mistake.warns());
        assertThat(problem.line()).isEqualTo(mistake.line(rules));
        if (mistake.column(rules) > 0) {
            assertThat(problem.column()).isEqualTo(mistake.column(rules));
        }
    }

    private boolean found(RuleProblem problem, Mistake mistake) {
        return problem.file().equals(mistake.file())
                && problem.sentence().contains(mistake.says())
                && problem.refuses() != mistake.warns()
                && (mistake.at().isEmpty() || problem.line() == mistake.line(rules));
    }
}
