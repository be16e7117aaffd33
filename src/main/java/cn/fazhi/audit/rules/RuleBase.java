package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.kie.api.definition.KiePackage;

/** A rule base in force. One serves any number of threads; several may stand side by side. */
public final class RuleBase {

    private final RuleSet rules;
    private final Engine engine;

    private RuleBase(RuleSet rules, Collection<KiePackage> compiled) {
        this.rules = rules;
        this.engine = new Engine(rules, compiled);
    }

    /**
     * Reads, checks and compiles the rule base of a folder.
     *
     * @throws RuleBaseException with everything that is wrong with it
     */
    public static RuleBase load(Path folder) throws RuleBaseException {
        RuleProblems problems = new RuleProblems();
        RuleSet rules = read(folder, problems);
        Collection<KiePackage> compiled = Compiler.compile(rules.files(), problems);
        problems.throwIfAny();
        return new RuleBase(rules, compiled);
    }

    private static RuleSet read(Path folder, RuleProblems problems) throws RuleBaseException {
        RuleFolder content = RuleFolder.read(folder, problems);
        List<RuleFile> files = content.rules(problems);
        if (files.isEmpty()) {
            problems.add(RuleFolder.CHECKLIST, 0, "规则库里一条规则也没有：请检查 --rules 指的文件夹");
        }
        ItemReader reader = new ItemReader(problems);
        files.forEach(reader::read);
        ChecklistFile file = ChecklistFile.read(content, problems);
        if (file == null) {
            problems.throwIfAny();
            throw new IllegalStateException("a checklist that is not there is a problem");
        }
        file.checkItems(reader.items(), reader.redFlags(), problems);
        Checklist checklist = file.checklist(reader.items(), reader.redFlags(), content.sha256());
        return new RuleSet(checklist, reader.specs(), reader.tiers(), files);
    }

    /** What it asks. */
    public Checklist checklist() {
        return rules.checklist();
    }

    /** What it says of one report's facts. Safe to call from any number of threads at once. */
    public Judgement judge(List<? extends Fact> facts) {
        return new Referee(rules, facts, engine.run(facts)).judgement();
    }
}
