package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.Judgement;
import cn.fazhi.audit.rules.RuleWording;
import cn.fazhi.audit.rules.Trace;
import cn.fazhi.audit.score.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Audits reports as usual and counts which rules held. */
public final class CoverageRun {

    private final Rules rules;

    /** By the report's own fact: a report that ran over its time after it was judged must not be counted. */
    private final Map<Report, Trace> traces = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, Integer> decided = new HashMap<>();

    private CoverageRun(Rules rules) {
        this.rules = rules;
    }

    /**
     * Counts the rules over a batch.
     *
     * @throws InterruptedException when the work is broken off
     */
    public static Coverage of(Rules rules, Batched batch, Batch.Listener listener) throws InterruptedException {
        return new CoverageRun(rules).of(batch, listener);
    }

    private Coverage of(Batched batch, Batch.Listener listener) throws InterruptedException {
        Auditor auditor = new Auditor(rules, batch.options(), this::judged);
        List<Outcome> outcomes = Batch.audit(
                        auditor,
                        batch.files(),
                        batch.lastYear(),
                        batch.options().jobs(),
                        batch.budget(),
                        listener)
                .outcomes();
        List<Outcome.Refused> refused = new ArrayList<>();
        int reports = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Audited audited) {
                count(audited.facts().report());
                reports++;
            } else {
                refused.add((Outcome.Refused) outcome);
            }
        }
        List<Coverage.OfItem> items = rules.ruleBase().worded(rules.extractor().topics()).stream()
                .map(this::counted)
                .toList();
        return new Coverage(reports, items, refused);
    }

    private Judgement judged(List<Fact> facts) {
        Trace trace = rules.ruleBase().trace(facts);
        facts.stream().filter(Report.class::isInstance).forEach(report -> traces.put((Report) report, trace));
        return trace.judgement();
    }

    private void count(Report report) {
        Trace trace = traces.get(report);
        if (trace == null) {
            throw new IllegalStateException("a report that was audited was judged: " + report.name());
        }
        trace.held().forEach(rule -> held.merge(rule, 1, Integer::sum));
        trace.decided().forEach(rule -> decided.merge(rule, 1, Integer::sum));
    }

    private Coverage.OfItem counted(ItemWording item) {
        return new Coverage.OfItem(
                item.item(), item.rules().stream().map(this::counted).toList());
    }

    private Coverage.OfRule counted(RuleWording rule) {
        return new Coverage.OfRule(rule, held.getOrDefault(rule.name(), 0), decided.getOrDefault(rule.name(), 0));
    }
}
