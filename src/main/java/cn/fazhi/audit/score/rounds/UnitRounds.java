package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.score.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * A unit's newest report beside its earlier ones.
 *
 * @param unit such as 云岭镇
 * @param rounds how each round came out, oldest first; two at least
 * @param sameRules whether all were judged by the same rule base
 * @param changes what became of each finding, the open ones first
 * @param problems how the part about shortcomings was rewritten since the round before
 */
public record UnitRounds(
        String unit, List<Result> rounds, boolean sameRules, List<FindingChange> changes, Rewriting problems) {

    public UnitRounds {
        rounds = List.copyOf(rounds);
        changes = List.copyOf(changes);
    }

    /**
     * How a round came out.
     *
     * @param number from 1
     */
    public record Result(int number, double total, String grade, String conclusion) {}

    public Result newest() {
        return rounds.get(rounds.size() - 1);
    }

    public Result before() {
        return rounds.get(rounds.size() - 2);
    }

    public long count(Ending ending) {
        return changes.stream().filter(change -> change.ending() == ending).count();
    }

    /** Findings that stand and that the unit disputes. */
    public List<FindingChange> disputed() {
        return changes.stream().filter(FindingChange::disputed).toList();
    }

    /**
     * The same with the disputes that people decided.
     *
     * @param how how a finding was decided, in Chinese; "" where nobody did
     */
    public UnitRounds settled(Function<Finding, String> how) {
        List<FindingChange> all = changes.stream()
                .map(change -> change.disputed() ? settled(change, how.apply(change.finding())) : change)
                .toList();
        return new UnitRounds(unit, rounds, sameRules, all, problems);
    }

    private static FindingChange settled(FindingChange change, String how) {
        return how.isEmpty() ? change : change.settled(how);
    }

    /** The conclusion of the newest round; 待复核 while a dispute is open. */
    public String conclusion() {
        return disputed().isEmpty() ? newest().conclusion() : "待复核";
    }

    /** How many of each, in one Chinese sentence. */
    public String headline() {
        long left = count(Ending.不再考核);
        return "已整改" + count(Ending.已整改) + "项，未整改" + count(Ending.未整改) + "项，新增" + count(Ending.新增) + "项，复发"
                + count(Ending.复发) + "项" + (left == 0 ? "" : "，规则库不再考核" + left + "项")
                + (disputed().isEmpty() ? "" : "，其中有异议待人工核实" + disputed().size() + "项");
    }
}
