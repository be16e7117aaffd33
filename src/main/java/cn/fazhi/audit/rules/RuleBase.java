package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        RuleReading reading = RuleReading.of(folder, problems);
        CompiledCache cache = new CompiledCache(cacheFolder);
        String key = CompiledCache.key(reading.files(), reading.topics());
        // Only what was found in order is kept.
        Optional<Collection<KiePackage>> kept = reading.rules() == null ? Optional.empty() : cache.find(key);
        if (kept.isPresent()) {
            return new RuleBase(sound(reading), kept.get(), true);
        }
        Collection<KiePackage> compiled = DeepCheck.of(reading.files(), reading.topics(), problems);
        problems.throwIfAny();
        cache.keep(key, compiled);
        return new RuleBase(sound(reading), compiled, false);
    }

    private static RuleSet sound(RuleReading reading) {
        return Objects.requireNonNull(reading.rules(), "a rule base without problems can be used");
    }

    /**
     * What the rule base of a folder asks. Its rules are read and not compiled: for those who need to know what was judged, not to judge.
     *
     * @throws RuleBaseException with everything that was found wrong with it
     */
    public static Checklist read(Path folder) throws RuleBaseException {
        RuleProblems problems = new RuleProblems();
        RuleReading reading = RuleReading.of(folder, problems);
        problems.throwIfAny();
        return sound(reading).checklist();
    }

    /** The files of a folder that belong to its rule base, by their paths in it, with forward slashes; no links and nothing hidden. */
    public static Map<String, Path> files(Path folder) {
        return FolderWalk.files(folder, new RuleProblems());
    }

    /** What keeps a folder from being read at all: links and devices, names, sizes. */
    public static List<RuleProblem> unreadable(Path folder) {
        RuleProblems problems = new RuleProblems();
        FolderWalk.files(folder, problems);
        return problems.all();
    }

    /** Checks the rule base of a folder in full, whatever was kept of it: every problem, and what only deserves a look. */
    public static RuleCheck check(Path folder) {
        RuleProblems problems = new RuleProblems();
        try {
            RuleReading reading = RuleReading.of(folder, problems);
            List<RuleFile> files = reading.files();
            DeepCheck.of(files, reading.topics(), problems);
            int flags = (int) files.stream().filter(RuleFile::redFlag).count();
            int rules = files.stream().mapToInt(file -> file.rules().size()).sum();
            return new RuleCheck(problems.all(), files.size() - flags, flags, rules, reading.found());
        } catch (RuleBaseException unreadable) {
            return new RuleCheck(unreadable.problems(), 0, 0, 0, Checklist.NONE);
        }
    }

    /** Whether its compiled rules came from the cache. */
    boolean kept() {
        return kept;
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
     * The same without a change of threads: for a thread that somebody watches, because a rule that never ends keeps it. From the first
     * such rule on it is as {@link #judge}.
     */
    public Judgement judgeHere(List<? extends Fact> facts) {
        return new Referee(rules, facts, engine.runHere(facts)).judgement();
    }

    /** The same together with the rules behind it: for those who keep the rules, an audit has no use for it. */
    public Trace trace(List<? extends Fact> facts) {
        Verdict verdict = engine.run(facts);
        return Trace.of(new Referee(rules, facts, verdict).judgement(), verdict.findings());
    }

    /**
     * Its items and then its red flags as people read them.
     *
     * @param topics the Chinese names of topics; a topic without one shows its own
     */
    public List<ItemWording> worded(Map<String, String> topics) {
        RuleWords words = new RuleWords(rules, topics);
        return rules.checklist().all().map(words::of).toList();
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
