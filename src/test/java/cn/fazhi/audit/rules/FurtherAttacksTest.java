package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks on the walls by somebody who did not build them: each goes the way of a file from its bytes. */
class FurtherAttacksTest {

    private static final String PATH = "checklist/D-study/D2-sessions.drl";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    static List<Attack> attacks() {
        return FurtherAttacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedOnItsLine(Attack attack) {
        Path canary = folder.resolve("canary");
        List<RuleProblem> problems = told(attack.file().replace("CANARY", canary.toString()));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.refuses()).isTrue();
            assertThat(problem.line()).isEqualTo(attack.line());
            assertThat(problem.sentence()).containsPattern("[一-龥]");
        });
        assertThat(canary).doesNotExist();
        assertThat(System.getProperty(canary.toString())).isNull();
    }

    @Test
    void manyMistakesAreToldInTimeAndNotAllOfThem() {
        for (String line : List.of("（\n", "\"\n", "x\n", "rule\n")) {
            List<RuleProblem> problems = told(line.repeat(29_000));
            assertThat(problems).as(line).isNotEmpty().hasSizeLessThan(210);
            assertThat(problems.get(0).refuses()).isTrue();
        }
    }

    @Test
    void warningsDoNotHideWhatRefuses() {
        RuleProblems problems = new RuleProblems();
        problems.source(PATH, "x\n".repeat(300));
        IntStream.range(1, 300).forEach(line -> problems.warn(PATH, line, "x", "请看"));
        problems.add(PATH, 300, "不对");
        assertThat(problems.none()).isFalse();
    }

    /** The whole way of a file, from its bytes to the compiler. */
    private static List<RuleProblem> told(String text) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            RuleProblems problems = new RuleProblems();
            List<RuleFile> files = new RuleFolder(Map.of(PATH, text.getBytes(StandardCharsets.UTF_8))).rules(problems);
            ItemReader items = new ItemReader(problems);
            files.forEach(items::read);
            DeepCheck.of(files, OurRules.topics(), problems);
            return problems.all();
        });
    }
}
