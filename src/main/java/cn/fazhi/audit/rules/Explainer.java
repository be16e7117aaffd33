package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.rules.Explanation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Explains items of one report. What held and what it is worth is the engine's own verdict; the conditions are tried again one by one. */
final class Explainer {

    private final RuleSet rules;
    private final List<? extends Fact> facts;
    private final Verdict verdict;
    private final Judgement judgement;
    private final ValueWords values;
    private final Nearest nearest;
    private final Function<RuleFile, RuleParts> apart;
    private final Set<String> chosen;

    /**
     * @param apart takes the rules of a file apart; kept from one report to the next
     */
    Explainer(
            RuleSet rules,
            Function<RuleFile, RuleParts> apart,
            List<? extends Fact> facts,
            Verdict verdict,
            Map<String, String> topics) {
        this.apart = apart;
        this.rules = rules;
        this.facts = facts;
        this.verdict = verdict;
        this.judgement = new Referee(rules, facts, verdict).judgement();
        this.values = new ValueWords(facts, topics);
        this.nearest = new Nearest(facts, values);
        this.chosen = Trace.of(judgement, verdict.findings()).decided();
    }

    Explanation of(Item item) {
        RuleFile file = rules.file(item);
        List<Explanation.Tried> tried = tried(file);
        return file.redFlag() ? flag(item, tried) : scored(item, tried);
    }

    private Explanation scored(Item item, List<Explanation.Tried> tried) {
        ItemVerdict found = judgement.items().stream()
                .filter(v -> v.item().equals(item))
                .findFirst()
                .orElseThrow();
        String choice = Comparison.of(tried.size(), findings(item.id()), found);
        return new Explanation(
                item, false, found.score(), found.state().name(), found.reason(), found.evidence(), choice, tried);
    }

    private Explanation flag(Item item, List<Explanation.Tried> tried) {
        return judgement.redFlags().stream()
                .filter(flag -> flag.item().equals(item))
                .findFirst()
                .map(flag -> new Explanation(
                        item,
                        true,
                        flag.deduction(),
                        flag.state(),
                        flag.reason(),
                        flag.evidence(),
                        Comparison.ofFlag(findings(item.id()), flag),
                        tried))
                .orElseGet(() -> new Explanation(item, true, 0, "未发现", "", List.of(), "没有一条规则成立，不扣分。", tried));
    }

    private List<Finding> findings(String id) {
        return verdict.findings().stream().filter(f -> f.id().equals(id)).toList();
    }

    private List<Explanation.Tried> tried(RuleFile file) {
        RuleParts parts = apart.apply(file);
        Probes probes = new Probes(parts, facts);
        List<Explanation.Tried> tried = new ArrayList<>();
        for (RuleText rule : RuleWords.ordered(rules, file)) {
            List<Part> own = parts.parts().getOrDefault(rule, List.of());
            AskedWords asked = new AskedWords(values, RuleWords.names(own));
            Trial trial = new Trial(file, rule, probes, asked, new ReadWords(values), nearest);
            tried.add(told(rule, trial.of(own)));
        }
        return tried;
    }

    /** What fired is the engine's word; where trying the parts alone says otherwise, the parts would mislead. */
    private Explanation.Tried told(RuleText rule, Trial.Outcome outcome) {
        boolean fired = findings(rule.id()).stream()
                .anyMatch(f -> f.spec().text().name().equals(rule.name()));
        boolean held = outcome.result() == Result.HELD;
        if (fired == held) {
            return told(rule, outcome.result(), outcome.conditions(), outcome.unseen());
        }
        if (held && verdict.failures().containsKey(rule.id())) {
            List<Explanation.Condition> conditions = new ArrayList<>(outcome.conditions());
            conditions.add(plain(Result.BROKEN, "条件都成立，给分时执行出错"));
            return told(rule, Result.BROKEN, conditions, 0);
        }
        Result result = fired ? Result.HELD : Result.MISSED;
        return told(rule, result, List.of(plain(result, "这条规则的条件较复杂，整体" + (fired ? "成立" : "没有成立"))), 0);
    }

    private Explanation.Tried told(RuleText rule, Result result, List<Explanation.Condition> conditions, int unseen) {
        boolean decided = result == Result.HELD && chosen.contains(rule.name());
        return new Explanation.Tried(
                rule.title(),
                RuleWords.worth(rules.specs().get(rule.name()), rule),
                result,
                decided,
                conditions,
                unseen);
    }

    private static Explanation.Condition plain(Result result, String words) {
        return new Explanation.Condition(0, result, words, List.of(), List.of(), List.of());
    }
}
