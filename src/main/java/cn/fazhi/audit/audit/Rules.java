package cn.fazhi.audit.audit;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.LexiconException;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleBaseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<String> problems = new ArrayList<>();
        RuleBase ruleBase = null;
        Extractor extractor = null;
        try {
            ruleBase = RuleBase.load(folder);
        } catch (RuleBaseException broken) {
            problems.addAll(broken.problems());
        }
        try {
            extractor = Extractor.load(folder.resolve("lexicon"));
        } catch (LexiconException broken) {
            problems.addAll(broken.problems());
        }
        CopyRules copying = CopyRules.load(folder.resolve("boilerplate"), problems);
        if (!problems.isEmpty() || ruleBase == null || extractor == null) {
            throw new BrokenRulesException(problems);
        }
        return new Rules(ruleBase, extractor, copying);
    }
}
