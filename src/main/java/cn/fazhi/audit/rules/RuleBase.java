package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.definition.KiePackage;

/** A rule base in force. One serves any number of threads; several may stand side by side. */
public final class RuleBase {

    private final RuleSet rules;
    private final Engine engine;
    private final boolean kept;
    private final Map<String, RuleParts> apart = new ConcurrentHashMap<>();

    private RuleBase(RuleSet rules, Collection<KiePackage> compiled, boolean kept) {
        this.rules = rules;
        this.engine = new Engine(rules, compiled);
        this.kept = kept;
    }

    /**
     * Reads, checks and compiles the rule base of a folder; what was compiled before comes from the user's cache folder.
     *
     * @throws RuleBaseException with everything that is wrong with it
     */
    public static RuleBase load(Path folder) throws RuleBaseException {
        return load(folder, CompiledCache.ofUser());
    }

    /**
     * Reads, checks and compiles the rule base of a folder.
     *
     * @param cacheFolder where compiled rules are kept between runs; made when it is missing, left alone when others could
     *     write to it
     * @throws RuleBaseException with everything that is wrong with it
     */
    public static RuleBase load(Path folder, Path cacheFolder) throws RuleBaseException {
        RuleProblems problems = new RuleProblems();
        RuleSet rules = read(folder, problems);
        CompiledCache cache = new CompiledCache(cacheFolder);
        String key = CompiledCache.key(rules.files());
        Optional<Collection<KiePackage>> kept = problems.none() ? cache.find(key) : Optional.empty();
        if (kept.isPresent()) {
            return new RuleBase(rules, kept.get(), true);
        }
        List<RuleFile> passed = Guard.passed(rules.files(), problems);
        Collection<KiePackage> compiled = Compiler.compilePassed(passed, problems);
        problems.throwIfAny();
        cache.keep(key, compiled);
        return new RuleBase(rules, compiled, false);
    }

    /** Whether its compiled rules came from the cache. */
    boolean kept() {
        return kept;
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

    /**
     * Why items of one report end as they do. Tries every condition of their rules by itself, after compiling them the first time.
     *
     * @param items items or red flags of this rule base's checklist
     * @param facts the facts that {@link #judge} was given
     * @param topics the Chinese names of topics; a topic without one shows its own
     */
    public List<Explanation> explain(List<Item> items, List<? extends Fact> facts, Map<String, String> topics) {
        Explainer explainer = new Explainer(rules, this::apart, facts, engine.run(facts), topics);
        return items.stream().map(explainer::of).toList();
    }

    private RuleParts apart(RuleFile file) {
        return apart.computeIfAbsent(file.path(), path -> RuleParts.of(file));
    }
}
