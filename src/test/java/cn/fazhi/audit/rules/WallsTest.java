package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both walls together, and how much of the attacks the second would stop without the first. */
class WallsTest {

    @TempDir
    Path canaries;

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedOnItsLine(Attack attack) {
        RuleProblems problems = new RuleProblems();
        RuleFile file = attack.read(canary(attack).toString(), problems);
        DeepCheck.of(List.of(file), OurRules.topics(), problems);
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.refuses()).isTrue();
            assertThat(problem.line()).isEqualTo(attack.line());
            assertThat(problem.sentence()).containsPattern("[一-龥]");
        });
    }

    @Test
    void theFirstWallAloneStopsAllThatDoHarm() throws Exception {
        List<String> passed = new ArrayList<>();
        for (Attack attack : Attacks.all()) {
            RuleFile file = attack.read(canary(attack).toString(), new RuleProblems());
            boolean refused = !Guard.breaches(file).isEmpty();
            if (!refused && (attack.heavy() || Undefended.happens(attack, canary(attack)))) {
                passed.add(attack.name());
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void theSecondWallAloneStopsMostOfThem() throws Exception {
        List<String> report = new ArrayList<>();
        int harmful = 0;
        int stopped = 0;
        for (Attack attack : Attacks.all()) {
            if (!attack.heavy()) {
                boolean open = Undefended.happens(attack, canary(attack));
                boolean through = Undefended.behindTheSecondWall(attack, canary(attack));
                harmful += open ? 1 : 0;
                stopped += open && !through ? 1 : 0;
                report.add((open ? "有害 " : "无害 ") + (through ? "穿过 " : "挡住 ") + attack.name());
            }
        }
        report.add(0, "不设防时有害 / 只有第二道墙时；不设防时有害的" + harmful + "个，第二道墙独自挡住" + stopped + "个");
        Files.write(OurRules.PROJECT.resolve("target/attacks.txt"), report);
        assertThat(harmful).as("attacks that do harm where nobody guards").isGreaterThan(30);
        assertThat(stopped).as(String.join("\n", report)).isGreaterThan(harmful * 2 / 3);
    }

    private Path canary(Attack attack) {
        return canaries.resolve("canary" + Attacks.all().indexOf(attack));
    }
}
