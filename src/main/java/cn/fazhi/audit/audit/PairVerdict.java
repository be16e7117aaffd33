package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules make of one pair of reports, in a word for its row. */
final class PairVerdict {

    private final RuleBase rules;

    PairVerdict(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * A verdict.
     *
     * @param words in Chinese
     * @param found whether a rule fired
     */
    record Said(String words, boolean found) {}

    /** What a red flag says of facts. */
    Said of(List<Fact> facts, String id) {
        return said(flag(facts, id));
    }

    /** The stricter of what a red flag says of the one report and of the other. */
    Said stricter(List<Fact> one, List<Fact> other, String id) {
        return said(Stream.of(flag(one, id), flag(other, id))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(RedFlag::deduction)
                        .thenComparing(Comparator.comparing(RedFlag::level).reversed())));
    }

    private Optional<RedFlag> flag(List<Fact> facts, String id) {
        return rules.judge(facts).redFlags().stream()
                .filter(f -> f.item().id().equals(id))
                .findFirst();
    }

    private static Said said(Optional<RedFlag> flag) {
        return flag.map(f -> new Said(words(f), true)).orElse(new Said("未达到扣分界线", false));
    }

    private static String words(RedFlag flag) {
        String points = flag.deduction() == 0 ? "" : "扣" + FactsJson.number(flag.deduction()) + "分";
        String then = switch (flag.level()) {
            case RETURN -> "退回";
            case DEDUCT -> "";
            case REVIEW -> "人工核实";
        };
        return points + (points.isEmpty() || then.isEmpty() ? "" : "，") + then;
    }
}
