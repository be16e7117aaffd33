package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Both walls together, and how much of the attacks the second would stop without the first. */
class WallsTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

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
        assertThat(Guard.passed(List.of(file), problems)).isEmpty();
        List<String> said = said(problems);
        assertThat(said)
                .anySatisfy(problem -> assertThat(problem).containsPattern("^[^ ]+:" + attack.line() + " .*[一-龥]"));
    }

    @Test
    void theSecondWallAloneStopsMostOfThem() throws Exception {
        List<String> report = new ArrayList<>();
        int real = 0;
        int through = 0;
        for (Attack attack : Attacks.all()) {
            if (attack.heavy()) {
                continue;
            }
            boolean harm = happens(attack);
            report.add((harm ? "穿过  " : "挡住  ") + attack.name());
            through += harm ? 1 : 0;
            real++;
        }
        report.add(0, "只有第二道墙（类加载器和 MVEL 名称表）：" + real + " 个攻击，挡住 " + (real - through) + " 个，穿过 " + through + " 个");
        Path file = OurRules.PROJECT.resolve("target/attacks.txt");
        Files.write(file, report);
        System.out.println(String.join("\n", report));
        assertThat(real).isGreaterThan(60);
        assertThat(through).as(String.join("\n", report)).isLessThanOrEqualTo(20);
    }

    private Path canary(Attack attack) {
        return canaries.resolve("canary" + Attacks.all().indexOf(attack));
    }

    /** Whether it comes about when the first wall is away: straight to the compiler, as the seam between the two allows. */
    private boolean happens(Attack attack) throws Exception {
        Path canary = canary(attack);
        AtomicBoolean fired = new AtomicBoolean();
        try {
            Collection<KiePackage> packages =
                    Compiler.compilePassed(List.of(attack.raw(canary.toString())), new RuleProblems());
            KieBase base = Engine.base(packages);
            Guard.DEADLINE.within(LIMIT, base, session -> {
                if (!packages.isEmpty()) {
                    session.setGlobal("verdict", new Verdict(Map.of()));
                }
                session.addEventListener(new DefaultAgendaEventListener() {
                    @Override
                    public void beforeMatchFired(BeforeMatchFiredEvent event) {
                        fired.set(true);
                    }
                });
                facts().forEach(session::insert);
                return session.fireAllRules(1000);
            });
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Stopped, one way or another; what counts is what happened before.
        }
        Thread.sleep(attack.file().contains("exec(") || attack.file().contains("Thread(") ? 200 : 0);
        return Files.exists(canary) || System.clearProperty(canary.toString()) != null || attack.leaks() && fired.get();
    }

    private static List<Fact> facts() {
        return Given.report(
                Given.counted("study-session", 4),
                Given.often("study-session", Period.WEEK, Scope.DONE),
                Given.problems(3, 1, 1, 1));
    }

    private static List<String> said(RuleProblems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (RuleBaseException e) {
            return e.problems();
        }
    }
}
