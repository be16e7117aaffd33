package cn.fazhi.audit.score.impact;

import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.score.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the outcomes of one batch under two rule bases. */
public final class Comparison {

    private final List<Outcome> before;
    private final List<Outcome> after;
    private final Endings older;
    private final Endings newer;
    private final List<ReportChange> reports = new ArrayList<>();
    private final List<Impact.Uncompared> uncompared = new ArrayList<>();

    /**
     * @param before outcomes under the older rule base
     * @param after outcomes of the same files under the newer one, in the same order
     * @param older the items of the older rule base
     * @param newer the items of the newer one
     */
    public Comparison(List<Outcome> before, List<Outcome> after, List<ItemWording> older, List<ItemWording> newer) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    "the same files give as many outcomes: " + before.size() + ", " + after.size());
        }
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.older = new Endings(older);
        this.newer = new Endings(newer);
        for (int i = 0; i < before.size(); i++) {
            compare(before.get(i), after.get(i));
        }
    }

    /** Reports that both rule bases audited, in the order of the files. */
    public List<ReportChange> reports() {
        return List.copyOf(reports);
    }

    /** Files that have not two results. */
    public List<Impact.Uncompared> uncompared() {
        return List.copyOf(uncompared);
    }

    private void compare(Outcome one, Outcome other) {
        if (one instanceof Outcome.Audited was && other instanceof Outcome.Audited is) {
            String unit = is.facts().report().name();
            reports.add(new ReportChange(
                    is.source(),
                    is.sha256(),
                    unit.isBlank() ? is.source() : unit,
                    standing(was, before),
                    standing(is, after),
                    items(was, is)));
        } else {
            uncompared.add(new Impact.Uncompared(other.source(), hash(one, other), why(one), why(other)));
        }
    }

    private static String hash(Outcome one, Outcome other) {
        return other.sha256().isEmpty() ? one.sha256() : other.sha256();
    }

    private static String why(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.reason() : "";
    }

    private static Standing standing(Outcome.Audited report, List<Outcome> batch) {
        var card = report.scorecard();
        return new Standing(card.total(), rank(report, batch), card.grade(), card.conclusion());
    }

    /** As in 汇总: equal totals share a rank and the next follows behind all of them; what is 未完成 has none. */
    private static @Nullable Integer rank(Outcome.Audited report, List<Outcome> batch) {
        if (!report.complete()) {
            return null;
        }
        long better = batch.stream()
                .filter(o -> o instanceof Outcome.Audited other
                        && other.complete()
                        && other.scorecard().total() > report.scorecard().total())
                .count();
        return (int) better + 1;
    }

    private List<ItemChange> items(Outcome.Audited was, Outcome.Audited is) {
        Map<String, Ending> then = older.of(was.scorecard());
        Map<String, Ending> now = newer.of(is.scorecard());
        Map<String, ItemWording> all = new LinkedHashMap<>(newer.items());
        older.items().forEach(all::putIfAbsent);
        List<ItemChange> changes = new ArrayList<>();
        all.forEach((id, item) -> {
            Ending one = then.getOrDefault(id, none());
            Ending other = now.getOrDefault(id, none());
            if (!same(one, other)) {
                changes.add(new ItemChange(id, item.item().name(), item.redFlag(), one, other));
            }
        });
        return changes;
    }

    private static Ending none() {
        return new Ending(0, 0, Ending.NO_ITEM, List.of(), "", List.of());
    }

    /** Where a rule stands and what else it might give are no part of how an item ended. */
    private static boolean same(Ending one, Ending other) {
        return one.points() == other.points()
                && one.most() == other.most()
                && one.state().equals(other.state())
                && one.reason().equals(other.reason())
                && one.evidence().equals(other.evidence())
                && Objects.equals(
                        one.rules().stream().map(Ending.Rule::name).toList(),
                        other.rules().stream().map(Ending.Rule::name).toList());
    }
}
