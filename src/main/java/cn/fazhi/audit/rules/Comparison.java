package cn.fazhi.audit.rules;

import java.util.List;
import java.util.stream.Stream;

/** Says of the rules of an item that held which one decided, and by what. */
final class Comparison {

    private Comparison() {}

    /**
     * How a scored item was decided.
     *
     * @param rules how many rules the item has
     * @param found what they found
     * @param verdict what came of it
     */
    static String of(int rules, List<Finding> found, ItemVerdict verdict) {
        if (verdict.state() == State.未判断) {
            return "";
        }
        if (verdict.state() == State.不适用) {
            return "有一条规则判为不适用，本项不计分，其他规则不再比较。";
        }
        List<Finding> ranked = found.stream()
                .filter(f -> f.kind() == Finding.Kind.EARNED || f.kind() == Finding.Kind.ASKED)
                .sorted(Referee.BEST_FIRST)
                .toList();
        long held = names(ranked.stream()).size();
        String some = "本项共" + rules + "条规则，成立" + held + "条，";
        return held == 1 ? some + "按这一条。" : some + chosen(ranked);
    }

    private static String chosen(List<Finding> ranked) {
        Finding best = ranked.get(0);
        List<String> even = names(ranked.stream().filter(f -> f.points() == best.points()));
        String points = Template.plain(best.points()) + "分";
        if (even.size() == 1) {
            return "取分数最高的一条（" + points + "）。";
        }
        List<String> sure = names(ranked.stream().filter(f -> f.points() == best.points() && f.sure() == best.sure()));
        String tie = "分数最高的" + even.size() + "条同为" + points + "，";
        return sure.size() < even.size() && best.sure()
                ? tie + (sure.size() == 1 ? "取读得准的一条。" : "取读得准、写在前面的一条。")
                : tie + "取写在前面的一条。";
    }

    /** How the deduction of a red flag came about. */
    static String ofFlag(List<Finding> found, RedFlag flag) {
        if (flag.undecided()) {
            return "";
        }
        long taking = found.stream()
                .filter(f -> f.sure() && ((RuleSpec.Flag) f.spec()).level() != RedFlag.Level.REVIEW)
                .count();
        long open = found.size() - taking;
        String asked = "有" + open + "处由人工核实，不扣分。";
        if (taking == 0) {
            return asked;
        }
        String taken = "成立" + taking + "处，合计扣" + Template.plain(flag.deduction()) + "分（最多扣"
                + Template.plain(flag.item().points()) + "分）";
        return open == 0 ? taken + "。" : taken + "；另" + asked;
    }

    private static List<String> names(Stream<Finding> findings) {
        return findings.map(finding -> finding.spec().text().name()).distinct().toList();
    }
}
