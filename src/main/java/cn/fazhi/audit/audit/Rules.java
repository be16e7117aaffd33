package cn.fazhi.audit.audit;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.LexiconException;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleBaseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rules folder in force: its rule base and its words. Several may stand side by side.
 *
 * @param ruleBase the compiled rules
 * @param extractor reads facts with the folder's words
 * @param topics topic names with their Chinese labels
 */
public record Rules(RuleBase ruleBase, Extractor extractor, Map<String, String> topics) {

    /**
     * Loads a rules folder.
     *
     * @throws BrokenRulesException with every problem of rules and words
     */
    public static Rules load(Path folder) throws BrokenRulesException {
        List<String> problems = new ArrayList<>();
        RuleBase ruleBase = null;
        Lexicon lexicon = null;
        try {
            ruleBase = RuleBase.load(folder);
        } catch (RuleBaseException broken) {
            problems.addAll(broken.problems());
        }
        try {
            lexicon = Lexicon.load(folder.resolve("lexicon"));
        } catch (LexiconException broken) {
            problems.addAll(broken.problems());
        }
        if (ruleBase == null || lexicon == null) {
            throw new BrokenRulesException(problems);
        }
        return new Rules(ruleBase, new Extractor(lexicon), lexicon.labels());
    }
}
