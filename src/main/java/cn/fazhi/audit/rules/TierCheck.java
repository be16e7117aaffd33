package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the rules of one item with each other: two with the same condition, and tiers that can never decide. */
final class TierCheck {

    private final Map<RuleText, List<Way>> rules = new LinkedHashMap<>();
    private final RuleProblems problems;

    TierCheck(RuleProblems problems) {
        this.problems = problems;
    }

    /** Adds the next rule of the item. */
    void add(RuleText rule, List<Way> ways) {
        if (ConditionCheck.tells(ways)) {
            rules.put(rule, ways);
        }
    }

    void check() {
        List<RuleText> all = new ArrayList<>(rules.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(all.get(j), all.get(i));
            }
        }
    }

    private void compare(RuleText earlier, RuleText later) {
        List<Way> one = ways(earlier);
        List<Way> other = ways(later);
        if (ConditionCheck.same(one, other)) {
            problems.add(
                    later.file(),
                    later.line(),
                    "规则“" + later.name() + "”与第" + earlier.line() + "行“" + earlier.name() + "”的条件相同：请改其中一条的条件，或删去一条");
            return;
        }
        overshadowed(earlier, later);
        overshadowed(later, earlier);
    }

    private void overshadowed(RuleText low, RuleText high) {
        double less = points(low);
        double more = points(high);
        boolean fixed = calls(high, "earn") && (calls(low, "earn") || calls(low, "askPerson"));
        boolean share = calls(high, "earn") && calls(low, "earnShare") && less == more;
        if ((fixed && less < more || share) && less >= 0 && Way.within(ways(low), ways(high))) {
            problems.add(
                    low.file(),
                    low.line(),
                    "规则“" + low.name() + "”（" + Template.plain(less) + "分）永远不起作用：它成立时，第" + high.line() + "行“"
                            + high.name() + "”（" + Template.plain(more) + "分）也一定成立：请核对两条的界线和分值是不是写反了");
        }
    }

    private List<Way> ways(RuleText rule) {
        return rules.getOrDefault(rule, List.of());
    }

    private static boolean calls(RuleText rule, String method) {
        RuleText.Call call = rule.call();
        return call != null && call.method().equals(method);
    }

    /** What a rule's annotation gives; -1 when that is no number. */
    private static double points(RuleText rule) {
        String points = rule.value("points");
        return points != null && points.matches("\\d{1,3}(\\.\\d)?") ? Double.parseDouble(points) : -1;
    }
}
