package cn.fazhi.audit.audit;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleBaseException;
import cn.fazhi.audit.rules.RuleCheck;
import cn.fazhi.audit.rules.RuleProblem;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rules folder in force: its rule base and its words. Several may stand side by side.
 *
 * @param ruleBase the compiled rules
 * @param extractor reads facts with the folder's words
 * @param copying how reports are compared
 */
public record Rules(RuleBase ruleBase, Extractor extractor, CopyRules copying) {

    /** Topic names with their Chinese labels. */
    public Map<String, String> topics() {
        return extractor.topics();
    }

    /**
     * Loads a rules folder.
     *
     * @throws BrokenRulesException with every problem of rules and words
     */
    public static Rules load(Path folder) throws BrokenRulesException {
        List<RuleProblem> problems = new ArrayList<>(unreadable(folder));
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
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

    /**
     * What a rules folder asks, without its rules and words being made ready for use.
     *
     * @throws BrokenRulesException with every problem that was met
     */
    public static Checklist checklist(Path folder) throws BrokenRulesException {
        List<RuleProblem> unreadable = unreadable(folder);
        if (!unreadable.isEmpty()) {
            throw new BrokenRulesException(unreadable);
        }
        try {
            return RuleBase.read(folder);
        } catch (RuleBaseException broken) {
            throw new BrokenRulesException(broken.problems());
        }
    }

    /** Checks a rules folder in full: its rules, its words, how reports are compared, and whether every item has its examples. */
    public static RulesCheck check(Path folder) {
        List<RuleProblem> unreadable = unreadable(folder);
        if (!unreadable.isEmpty()) {
            return new RulesCheck(unreadable, 0, 0, 0, 0);
        }
        RuleCheck rules = RuleBase.check(folder);
        Set<RuleProblem> problems = new TreeSet<>(rules.problems());
        if (Files.isDirectory(folder)) {
            problems.addAll(examples(folder, rules.found()));
        }
        int topics = 0;
        if (Files.isDirectory(folder)) {
            Words words = Words.read(folder);
            problems.addAll(words.problems());
            topics = words.extractor().topics().size();
        }
        return new RulesCheck(List.copyOf(problems), rules.items(), rules.redFlags(), rules.rules(), topics);
    }

    /** Rules, words and examples are read one after the other: nothing of a folder that any of them must not read. */
    private static List<RuleProblem> unreadable(Path folder) {
        return Files.isDirectory(folder) ? RuleBase.unreadable(folder) : List.of();
    }

    private static final Pattern EXAMPLE_LINE = Pattern.compile("(\\S+?)(?::(\\d+))? (.*)");

    private static List<RuleProblem> examples(Path folder, Checklist found) {
        return ExampleFiles.read(folder, found).missing(found).stream()
                .map(EXAMPLE_LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(2) == null
                        ? RuleProblem.of(m.group(1), m.group(3))
                        : Words.problem(folder, m.group(1), Integer.parseInt(m.group(2)), m.group(3)))
                .toList();
    }
}
