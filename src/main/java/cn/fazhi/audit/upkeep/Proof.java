package cn.fazhi.audit.upkeep;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RuleProblem;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.upkeep.examples.ExampleRun;
import cn.fazhi.audit.upkeep.examples.Failure;
import cn.fazhi.audit.upkeep.examples.ItemResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rules folder must stand before audits go by it: it checks clean, and all its examples pass.
 *
 * @param rules ready for use; null when it does not hold
 * @param refused why it does not hold, each one Chinese line
 */
public record Proof(@Nullable Rules rules, List<String> refused) {

    public Proof {
        refused = List.copyOf(refused);
    }

    /**
     * Proves a folder that nobody changes meanwhile.
     *
     * @throws InterruptedException when it is broken off
     */
    static Proof of(Path folder) throws BrokenRulesException, InterruptedException {
        RulesCheck check = Rules.check(folder);
        if (!check.holds()) {
            return new Proof(null, lines(check.problems()));
        }
        Rules rules = Rules.load(folder);
        List<String> failed = failed(rules, folder);
        return failed.isEmpty() ? none(rules) : new Proof(null, failed);
    }

    /** Nothing speaks against these rules. */
    static Proof none(Rules rules) {
        return new Proof(rules, List.of());
    }

    /** They do not even load. */
    static Proof broken(BrokenRulesException broken) {
        return new Proof(null, lines(broken.problems()));
    }

    private static List<String> lines(List<RuleProblem> problems) {
        return problems.stream()
                .filter(RuleProblem::refuses)
                .map(RuleProblem::toString)
                .toList();
    }

    private static List<String> failed(Rules rules, Path folder) throws InterruptedException {
        Checklist checklist = rules.ruleBase().checklist();
        List<Item> items =
                checklist.all().filter(item -> !checklist.isOff(item)).toList();
        List<String> failed = new ArrayList<>();
        for (ItemResult result : new ExampleRun(rules, ExampleFiles.read(folder, checklist)).run(items)) {
            for (Failure failure : result.failures()) {
                failed.add(failure.example().place() + " 例子“"
                        + failure.example().name() + "”没有通过：" + String.join("；", failure.differences()));
            }
        }
        return failed;
    }

    /** Whether audits may go by it. */
    public boolean holds() {
        return rules != null;
    }
}
