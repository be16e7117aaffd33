package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.examples.Marked.Span;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of one item.
 *
 * @param redFlag whether it deducts
 * @param points points earned, or taken off
 * @param state how it ended, as the sheet writes it
 * @param quotes the words the sheet quotes, in order; what overlaps is one quote
 * @param rules the rules that fired, without the id; of an item without its floor
 * @param reason the sheet's reason; "" for a red flag that did not fire
 */
record Came(boolean redFlag, double points, String state, List<Span> quotes, Set<String> rules, String reason) {

    static Came of(Item item, Scorecard card, List<String> fired) {
        Set<String> rules = new TreeSet<>();
        fired.stream()
                .filter(name -> name.startsWith(item.id() + " "))
                .map(name -> name.substring(item.id().length() + 1).strip())
                .forEach(rules::add);
        for (ItemVerdict verdict : card.items()) {
            if (verdict.item().id().equals(item.id())) {
                rules.remove(floor(item));
                return new Came(
                        false,
                        verdict.score(),
                        verdict.state().name(),
                        quotes(verdict.evidence()),
                        rules,
                        verdict.reason());
            }
        }
        for (RedFlag flag : card.redFlags()) {
            if (flag.item().id().equals(item.id())) {
                return new Came(true, flag.deduction(), state(flag), quotes(flag.evidence()), rules, flag.reason());
            }
        }
        return new Came(true, 0, "未发现", List.of(), rules, "");
    }

    /** An item's first rule always fires: it is what is left when nothing else does. */
    private static String floor(Item item) {
        return item.tiers().stream()
                .min(Comparator.comparingInt(Item.Tier::line))
                .map(Item.Tier::rule)
                .orElse("");
    }

    private static String state(RedFlag flag) {
        if (flag.undecided()) {
            return "未判断";
        }
        return switch (flag.level()) {
            case RETURN -> "退回";
            case DEDUCT -> "扣分";
            case REVIEW -> "人工核实";
        };
    }

    private static List<Span> quotes(List<Evidence> evidence) {
        List<Span> quotes = new ArrayList<>();
        for (Evidence words : evidence.stream().sorted().toList()) {
            Span last = quotes.isEmpty() ? new Span(-1, -1) : quotes.get(quotes.size() - 1);
            if (words.start() < last.end()) {
                quotes.set(quotes.size() - 1, new Span(last.start(), Math.max(last.end(), words.end())));
            } else if (words.end() > words.start()) {
                quotes.add(new Span(words.start(), words.end()));
            }
        }
        return quotes;
    }
}
