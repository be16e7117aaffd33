package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.wall.Breach;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.definition.KiePackage;

/** Looks into the rules themselves: grammar, names, the logic of conditions, and what the engine says. Rule by rule, so that none hides another. */
final class DeepCheck {

    private final List<RuleFile> files;
    private final Map<String, String> topics;
    private final Domains domains;
    private final RuleProblems problems;

    /** Rules that the wall or the engine's parser refuses: nothing else is asked of them. */
    private final Set<RuleText> unreadable = new HashSet<>();

    /** Files that must not be compiled as a whole. */
    private final Set<RuleFile> held = new HashSet<>();

    private DeepCheck(List<RuleFile> files, Map<String, String> topics, RuleProblems problems) {
        this.files = files;
        this.topics = topics;
        this.domains = new Domains(topics.keySet());
        this.problems = problems;
    }

    /**
     * Checks and compiles the rules.
     *
     * @param topics the topics of the lexicon with their Chinese names; none where there is no lexicon
     * @return the compiled packages, which are good for nothing when there are problems
     */
    static Collection<KiePackage> of(List<RuleFile> files, Map<String, String> topics, RuleProblems problems) {
        DeepCheck check = new DeepCheck(files, topics, problems);
        files.forEach(check::walls);
        files.forEach(check::read);
        List<RuleFile> sound = files.stream().filter(check::sound).toList();
        Compiler.Built built = Compiler.compile(sound);
        for (RuleFile file : files) {
            Optional<Compiler.Refusal> refusal = built.refusals().stream()
                    .filter(refused -> refused.file().equals(file.path()))
                    .findFirst();
            if (!sound.contains(file) || refusal.isPresent()) {
                check.oneByOne(file, refusal);
            }
        }
        return built.packages();
    }

    /** Whether a file can be compiled as a whole. */
    private boolean sound(RuleFile file) {
        return !held.contains(file) && file.rules().stream().noneMatch(unreadable::contains);
    }

    /** First of all: what passes may be handed to the engine's parser and to ours, which some texts would not let go. */
    private void walls(RuleFile file) {
        if (!problems.brokenOutline(file.path()) && passes(file, file)) {
            return;
        }
        held.add(file);
        file.rules().stream()
                .filter(rule -> !problems.brokenOutline(rule) && !passes(file, file.only(rule)))
                .forEach(unreadable::add);
    }

    /** Whether a part of a file says nothing that it may not. Of a line that is refused already nothing more is said. */
    private boolean passes(RuleFile file, RuleFile part) {
        List<Breach> breaches = Guard.breaches(part);
        if (!breaches.isEmpty()) {
            part.rules().forEach(rule -> names(file, rule));
        }
        for (Breach breach : breaches) {
            if (!problems.refused(file.path(), breach.line())) {
                problems.add(file.path(), breach.line(), breach.words(), breach.text());
            }
        }
        return breaches.isEmpty();
    }

    private void read(RuleFile file) {
        try {
            conditions(file);
        } catch (StackOverflowError e) {
            held.add(file);
            problems.add(file.path(), 0, "规则写得太长或太深，程序读不了：请拆成几条规则");
        }
    }

    private void conditions(RuleFile file) {
        // A file in order is parsed once; of any other each rule, so that a slip in one does not spoil the next.
        Optional<List<List<Part>>> whole = held.contains(file) ? Optional.empty() : Conditions.of(file);
        TierCheck tiers = new TierCheck(problems);
        for (int i = 0; i < file.rules().size(); i++) {
            RuleText rule = file.rules().get(i);
            WordSlips.of(file, rule, topics).stream()
                    .filter(slip -> !slip.engineToo())
                    .forEach(slip -> report(file, rule, slip));
            if (!problems.brokenOutline(rule) && !unreadable.contains(rule)) {
                int number = i;
                Optional<List<Part>> parts =
                        whole.map(all -> all.get(number)).or(() -> Conditions.read(file, rule, problems));
                parts.ifPresentOrElse(read -> logic(file, rule, read, tiers), () -> unreadable.add(rule));
            }
        }
        tiers.check();
    }

    private void logic(RuleFile file, RuleText rule, List<Part> parts, TierCheck tiers) {
        tiers.add(rule, ConditionCheck.of(file, rule, parts, domains, problems));
        SaidNumbers.check(rule, parts, problems);
    }

    private void oneByOne(RuleFile file, Optional<Compiler.Refusal> whole) {
        for (RuleText rule : file.rules()) {
            if (problems.brokenOutline(rule) || unreadable.contains(rule)) {
                names(file, rule);
                continue;
            }
            List<Compiler.Refusal> refusals =
                    Compiler.compile(List.of(file.only(rule))).refusals();
            if (!refusals.isEmpty() && !names(file, rule)) {
                refused(file, rule, refusals.get(0));
            }
        }
        if (whole.isPresent() && !problems.refused(file.path())) {
            problems.add(file.path(), whole.get().line(), whole.get().sentence(""));
        }
    }

    private void refused(RuleFile file, RuleText rule, Compiler.Refusal refusal) {
        if (EngineWords.ofConsequence(refusal.message()) && problems.refused(file, rule)) {
            return;
        }
        String meant = EngineWords.meant(refusal.message());
        if (meant.isEmpty()) {
            int line = refusal.line() > 0 ? refusal.line() : rule.line();
            problems.add(file.path(), line, refusal.sentence(rule.name()));
        } else {
            problems.find(rule, meant, refusal.sentence(rule.name()));
        }
    }

    /** Reports the names that the engine does not know; whether there are any. */
    private boolean names(RuleFile file, RuleText rule) {
        List<WordSlips.Slip> slips = WordSlips.of(file, rule, topics).stream()
                .filter(WordSlips.Slip::engineToo)
                .toList();
        slips.forEach(slip -> report(file, rule, slip));
        return !slips.isEmpty();
    }

    private void report(RuleFile file, RuleText rule, WordSlips.Slip slip) {
        problems.at(file.path(), slip.offset(), slip.length(), "规则“" + rule.name() + "”里" + slip.sentence());
    }
}
