package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.impact.Comparison;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.RuleDifference;
import cn.fazhi.audit.score.impact.RuleDifferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Audits the same reports under two rule bases and compares the results. */
public final class ImpactRun {

    /**
     * A rule base and where it was read.
     *
     * @param name as it was typed
     * @param listener told how the audit under it goes on
     */
    public record Side(String name, Path folder, Rules rules, Batch.Listener listener) {}

    private ImpactRun() {}

    /**
     * What going from one rule base to the other does. Reports are read once where both read with the same words.
     *
     * @throws InterruptedException when the work is broken off
     */
    public static Impact of(Side from, Side to, Batched batch) throws InterruptedException {
        WordFiles words = new WordFiles(from.folder(), to.folder());
        List<Audit> audits = words.same() ? audits(List.of(from, to), batch) : apart(from, to, batch);
        return of(from, to, words, audits.get(0).outcomes(), audits.get(1).outcomes());
    }

    /** The same of outcomes that are there already, of the same reports in the same order. */
    public static Impact of(Side from, Side to, List<Outcome> before, List<Outcome> after) {
        return of(from, to, new WordFiles(from.folder(), to.folder()), before, after);
    }

    private static Impact of(Side from, Side to, WordFiles words, List<Outcome> before, List<Outcome> after) {
        List<ItemWording> older = worded(from);
        List<ItemWording> newer = worded(to);
        Comparison compared = new Comparison(before, after, older, newer);
        List<RuleDifference> differences = new ArrayList<>(RuleDifferences.of(
                from.rules().ruleBase().checklist(),
                older,
                to.rules().ruleBase().checklist(),
                newer));
        differences.addAll(words.differences());
        return new Impact(side(from), side(to), compared.reports(), compared.uncompared(), differences);
    }

    private static List<Audit> apart(Side from, Side to, Batched batch) throws InterruptedException {
        List<Audit> audits = new ArrayList<>(audits(List.of(from), batch));
        audits.addAll(audits(List.of(to), batch));
        return audits;
    }

    private static List<Audit> audits(List<Side> sides, Batched batch) throws InterruptedException {
        return Batch.audit(
                sides.stream()
                        .map(side -> new Auditor(side.rules(), batch.options()))
                        .toList(),
                batch.files(),
                batch.lastYear(),
                batch.options().jobs(),
                batch.budget(),
                sides.stream().map(Side::listener).toList());
    }

    private static List<ItemWording> worded(Side side) {
        return side.rules().ruleBase().worded(side.rules().extractor().topics());
    }

    private static Impact.Side side(Side side) {
        var checklist = side.rules().ruleBase().checklist();
        return new Impact.Side(side.name(), checklist.title(), checklist.sha256());
    }
}
