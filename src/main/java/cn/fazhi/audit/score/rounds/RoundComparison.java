package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a unit's newest report with all its earlier ones. */
public final class RoundComparison {

    private final List<Round> rounds;
    private final Round newest;

    private RoundComparison(List<Round> rounds) {
        this.rounds = rounds;
        this.newest = rounds.get(rounds.size() - 1);
    }

    /**
     * Compares.
     *
     * @param rounds as they were judged, oldest first
     * @throws IllegalArgumentException when there are fewer than two
     */
    public static UnitRounds of(String unit, List<Round> rounds) {
        if (rounds.size() < 2) {
            throw new IllegalArgumentException("two rounds at least: " + rounds.size());
        }
        return new RoundComparison(List.copyOf(rounds)).compared(unit);
    }

    private UnitRounds compared(String unit) {
        List<FindingChange> changes = new ArrayList<>();
        for (Course course : Course.of(rounds.stream().map(Round::findings).toList())) {
            changes.add(change(course));
        }
        List<String> order =
                newest.card().checklist().all().map(item -> item.id()).toList();
        changes.sort(Comparator.comparing(FindingChange::ending)
                .thenComparing(change -> order.indexOf(change.item().id())));
        List<UnitRounds.Result> results = rounds.stream()
                .map(round -> new UnitRounds.Result(
                        round.number(),
                        round.card().total(),
                        round.card().grade(),
                        round.card().conclusion()))
                .toList();
        boolean sameRules = rounds.stream()
                        .map(round -> round.card().checklist().sha256())
                        .distinct()
                        .count()
                == 1;
        return new UnitRounds(unit, results, sameRules, changes, Rewriting.of(rounds.get(rounds.size() - 2), newest));
    }

    private FindingChange change(Course course) {
        int last = rounds.size() - 1;
        @Nullable Finding now = course.met().get(last);
        var earlier = course.met().headMap(last);
        @Nullable Finding then = earlier.isEmpty() ? null : earlier.get(earlier.lastKey());
        Round before = rounds.get(earlier.isEmpty() ? last - 1 : earlier.lastKey());
        Ending ending = ending(course, last);
        boolean asked = then != null && before.asked().contains(then.code());
        Answer answer = then == null ? null : before.answers().get(then.code());
        String item = course.last().item().id();
        FindingChange change = new FindingChange(
                ending,
                then,
                now,
                before.number(),
                newest.number(),
                before.points(item, then),
                newest.points(item, now),
                answer,
                asked,
                new Verdict(before, newest, then, now, answer).words(ending, asked),
                words(before, then, now),
                "",
                "");
        return change.withTask(task(change));
    }

    private Ending ending(Course course, int last) {
        if (!course.met().containsKey(last)) {
            return newest.asksFor(course.last().item().id()) ? Ending.已整改 : Ending.不再考核;
        }
        if (course.met().size() == 1) {
            return Ending.新增;
        }
        return course.met().containsKey(last - 1) ? Ending.未整改 : Ending.复发;
    }

    /** Where a red flag did not fire its words are looked for in the report itself. */
    private List<Piece> words(Round before, @Nullable Finding then, @Nullable Finding now) {
        String item = (now != null ? now : Objects.requireNonNull(then)).item().id();
        List<Evidence> was = then != null ? then.evidence() : before.evidence(item);
        List<Evidence> is = now != null ? now.evidence() : newest.evidence(item);
        if (was.isEmpty() && then == null) {
            return Quotes.traced(is, newest.text(), before.text(), false);
        }
        if (is.isEmpty() && now == null) {
            return Quotes.traced(was, before.text(), newest.text(), true);
        }
        return Quotes.compared(Quotes.of(was), Quotes.of(is));
    }

    private static String task(FindingChange change) {
        Finding now = change.now();
        if (now == null) {
            return change.ending() == Ending.不再考核 ? "不再要求" : "已了结";
        }
        if (change.disputed()) {
            return "请人工核实乡镇的异议，核实之前不按退回处理。";
        }
        if (now.open()) {
            return "请人工核实后填写复核得分。";
        }
        String how = now.nextTier().isBlank() ? now.advice() : now.nextTier();
        return (change.ending() == Ending.复发 ? "重点督促整改：" : "退回继续整改：") + how;
    }
}
