package cn.fazhi.audit.bench;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds to check the whole rule base: through the jar in an empty JVM, as a maintainer's shell does, and again and again in one JVM,
 * as a long-running process does before it takes changed rules into use.
 */
final class RulesChecking {

    private static final int WARM = 8;

    private final int rounds;
    private final Report report;

    RulesChecking(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("rules-check");
        try {
            List<Double> cold = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Path fresh = Files.createDirectory(work.resolve("round" + round));
                cold.add(command(fresh).seconds());
            }
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < WARM; i++) {
                warm.add(checked());
            }
            report.title("rules check on the full rule base");
            print("cold, through the jar", cold);
            print("first in this JVM", warm.subList(0, 1));
            print("second in this JVM", warm.subList(1, 2));
            print("third and later", warm.subList(2, WARM));
        } finally {
            Folders.delete(work);
        }
    }

    private static Command command(Path work) {
        return new Command(
                work.resolve("cache"),
                work.resolve("log.txt"),
                List.of(
                        "-jar",
                        Project.jar().toString(),
                        "rules",
                        "check",
                        "--rules",
                        Project.rules().toString()));
    }

    private static double checked() {
        long start = System.nanoTime();
        RulesCheck check = Rules.check(Project.rules());
        if (!check.holds() || check.items() == 0) {
            throw new IllegalStateException("nothing sound was checked: " + check.problems());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void print(String what, List<Double> seconds) {
        report.line("%-36s %6.2f s   (%s)", what, Report.median(seconds), Report.list(seconds));
    }
}
