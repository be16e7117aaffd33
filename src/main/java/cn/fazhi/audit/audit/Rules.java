package cn.fazhi.audit.audit;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleBaseException;
import cn.fazhi.audit.rules.RuleCheck;
import cn.fazhi.audit.rules.RuleProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rules folder in force: its rule base and its words. Several may stand side by side.
 *
 * @param ruleBase the compiled rules
 * @param extractor reads facts with the folder's words
 * @param copying how reports are compared
 */
public record Rules(RuleBase ruleBase, Extractor extractor, CopyRules copying) {

    /**
     * Loads a rules folder.
     *
     * @throws BrokenRulesException with every problem of rules and words
     */
    public static Rules load(Path folder) throws BrokenRulesException {
        List<RuleProblem> problems = new ArrayList<>();
        RuleBase ruleBase = null;
        try {
            ruleBase = RuleBase.load(folder);
        } catch (RuleBaseException broken) {
            problems.addAll(broken.problems());
        }
        Words words = Words.read(folder);
        if (Files.isDirectory(folder)) {
            problems.addAll(words.problems());
        }
        problems.removeIf(problem -> !problem.refuses());
        if (!problems.isEmpty() || ruleBase == null) {
            throw new BrokenRulesException(problems);
        }
        return new Rules(ruleBase, words.extractor(), words.copying());
    }

    /** Checks a rules folder in full: its rules, its words and how reports are compared. */
    public static RulesCheck check(Path folder) {
        RuleCheck rules = RuleBase.check(folder);
        Set<RuleProblem> problems = new TreeSet<>(rules.problems());
        int topics = 0;
        if (Files.isDirectory(folder)) {
            Words words = Words.read(folder);
            problems.addAll(words.problems());
            topics = words.extractor().topics().size();
        }
        return new RulesCheck(List.copyOf(problems), rules.items(), rules.redFlags(), rules.rules(), topics);
    }
}
