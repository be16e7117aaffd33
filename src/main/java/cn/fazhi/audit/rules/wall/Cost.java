package cn.fazhi.audit.rules.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * How much a rule may make the engine try. Facts are combined with each other, and neither time nor memory can be taken back while the
 * engine combines: what is too much must be refused before.
 */
final class Cost {

    static final int MOST_PATTERNS = 6;
    static final int MOST_WAYS = 16;

    /** Powers of ten of combinations, in tenths; a million is 60. */
    private static final int MOST_COMBINATIONS = 60;

    /** Of these a report gives one, or one of a kind. */
    private static final Set<String> SINGLE =
            Set.of("Report", "Problems", "Submission", "Unchanged", "Flaws", "Grounds", "String", "Number");

    /** Of these there is one for a topic, and about fifty topics. */
    private static final Set<String> BY_TOPIC = Set.of("Tally", "LookedFor");

    private static final Pattern PINNED = Pattern.compile("\\s*topic\\s*(?:==\\s*\"|in\\b|==\\s*\\$)[^|]*");
    private static final Pattern EQUAL = Pattern.compile("[^|!<>]*==\\s*\\$\\w[^|]*");

    private final List<PatternDescr> patterns = new ArrayList<>();
    private int ways = 1;

    private Cost() {}

    /** Throws when the conditions below ask for too much. */
    static void check(BaseDescr conditions) throws Refused {
        Cost cost = new Cost();
        cost.ways = cost.walk(conditions);
        if (cost.patterns.size() > MOST_PATTERNS) {
            throw new Refused("一条规则里最多写" + MOST_PATTERNS + "个事实，这里写了" + cost.patterns.size() + "个：请拆成几条规则");
        }
        if (cost.ways > MOST_WAYS) {
            throw new Refused("or 的组合太多（超过" + MOST_WAYS + "种）：请改用 in (…)，或拆成几条规则");
        }
        int combinations = cost.patterns.stream().mapToInt(Cost::weight).sum();
        if (combinations > MOST_COMBINATIONS) {
            throw new Refused("几个事实之间的组合太多，审核会很慢：请给每个事实写上 topic == \"…\"，或让它们的字段相等，或拆成几条规则");
        }
    }

    /** The number of ways that the engine makes of the or below. */
    private int walk(Object condition) {
        int here = 1;
        if (condition instanceof PatternDescr pattern) {
            patterns.add(pattern);
            here = pattern.getSource() == null ? 1 : walk(pattern.getSource());
        } else if (condition instanceof AccumulateDescr accumulate) {
            here = walk(accumulate.getInput());
        } else if (condition instanceof CollectDescr collect) {
            here = walk(collect.getInputPattern());
        } else if (condition instanceof OrDescr or) {
            here = 0;
            for (Object way : or.getDescrs()) {
                here = capped((long) here + walk(way));
            }
        } else if (condition instanceof ConditionalElementDescr group) {
            for (Object part : group.getDescrs()) {
                here = capped((long) here * walk(part));
            }
        }
        return here;
    }

    private static int capped(long ways) {
        return (int) Math.min(ways, 10_000);
    }

    /** About how many facts a pattern meets, as a power of ten in tenths. */
    private static int weight(PatternDescr pattern) {
        String type = String.valueOf(pattern.getObjectType());
        boolean made = pattern.getSource() != null && !(pattern.getSource() instanceof FromDescr);
        if (made || SINGLE.contains(type)) {
            return 0;
        }
        boolean pinned = says(pattern, PINNED);
        if (BY_TOPIC.contains(type)) {
            return pinned ? 3 : 17;
        }
        return pinned || says(pattern, EQUAL) ? 17 : 27;
    }

    private static boolean says(PatternDescr pattern, Pattern what) {
        return pattern.getDescrs().stream().anyMatch(constraint -> {
            Matcher matcher = what.matcher(
                    constraint instanceof ExprConstraintDescr expression ? expression.getExpression() : "");
            return matcher.matches();
        });
    }
}
