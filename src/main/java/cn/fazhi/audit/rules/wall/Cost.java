package cn.fazhi.audit.rules.wall;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * How much a rule may make the engine try. Facts are combined with each other, and neither time nor memory can be taken back while the
 * engine combines: what is too much must be refused before.
 */
final class Cost {

    static final int MOST_FACTS = 6;
    static final int MOST_WAYS = 16;

    /** Powers of ten of combinations, in tenths; a million is 60. */
    private static final int MOST_COMBINATIONS = 60;

    /** Of these a report gives one, or one of a kind. */
    private static final Set<String> SINGLE =
            Set.of("Report", "Problems", "Submission", "Unchanged", "Flaws", "Grounds", "String", "Number");

    /** Of these there is one for a topic, and about fifty topics. */
    private static final Set<String> BY_TOPIC = Set.of("Tally", "LookedFor");

    /** What of a conjunction may stand behind its first part. */
    private static final String REST = "\\s*(?:&&[^|]*)?";

    private static final Pattern TOPIC = Pattern.compile("\\s*topic\\s*==\\s*\"[^\"]*\"" + REST);
    private static final Pattern TOPICS = Pattern.compile("\\s*topic\\s+in\\s*\\(([^()|]*)\\)" + REST);

    /** A field that a fact seldom shares with another. */
    private static final Pattern SAME = Pattern.compile(
            "\\s*(this|topic|kind|quote|text|words|number|start|end|value|times)\\s*==\\s*(\\$\\w+)(?:\\.\\w+)*"
                    + REST);

    /**
     * What a condition comes to.
     *
     * @param facts facts on the longest way through its or
     * @param ways ways the engine makes of its or
     * @param tenths combinations on the dearest way
     */
    private record Size(int facts, int ways, int tenths) {

        Size and(Size other) {
            return new Size(facts + other.facts, capped((long) ways * other.ways), tenths + other.tenths);
        }

        Size or(Size other) {
            return new Size(
                    Math.max(facts, other.facts), capped((long) ways + other.ways), Math.max(tenths, other.tenths));
        }

        private static int capped(long ways) {
            return (int) Math.min(ways, 10_000);
        }
    }

    private Cost() {}

    /** Throws when the conditions below ask for too much. */
    static void check(BaseDescr conditions) throws Refused {
        Size size = of(conditions);
        if (size.facts > MOST_FACTS) {
            throw new Refused("一条规则里最多写" + MOST_FACTS + "个事实，这里写了" + size.facts + "个：请拆成几条规则");
        }
        if (size.tenths > MOST_COMBINATIONS) {
            throw new Refused("几个事实之间的组合太多，审核会很慢：请给每个事实写上 topic == \"…\"，或让它们的字段相等，或拆成几条规则");
        }
    }

    /** In how many ways the conditions below can hold; 10,000 stands for more. */
    static int ways(BaseDescr conditions) {
        return of(conditions).ways;
    }

    private static Size of(@Nullable Object condition) {
        if (condition instanceof PatternDescr pattern) {
            Size own = new Size(1, 1, weight(pattern));
            return pattern.getSource() == null ? own : own.and(of(pattern.getSource()));
        }
        if (condition instanceof AccumulateDescr accumulate) {
            return of(accumulate.getInput());
        }
        if (condition instanceof CollectDescr collect) {
            return of(collect.getInputPattern());
        }
        Size all = new Size(0, condition instanceof OrDescr ? 0 : 1, 0);
        if (condition instanceof ConditionalElementDescr group && !(condition instanceof FromDescr)) {
            for (Object part : group.getDescrs()) {
                all = condition instanceof OrDescr ? all.or(of(part)) : all.and(of(part));
            }
        }
        return all;
    }

    /** About how many facts a pattern meets, as a power of ten in tenths. */
    private static int weight(PatternDescr pattern) {
        String type = String.valueOf(pattern.getObjectType());
        boolean made = pattern.getSource() != null && !(pattern.getSource() instanceof FromDescr);
        if (made || SINGLE.contains(type)) {
            return 0;
        }
        boolean topic = matched(pattern, TOPIC).findAny().isPresent() || same(pattern, "topic"::equals);
        if (BY_TOPIC.contains(type)) {
            int listed = topic ? 1 : listed(pattern);
            return topic ? 3 : listed > 0 ? Math.min(17, 3 + tenths(listed)) : 17;
        }
        if (topic || same(pattern, field -> true)) {
            return 17;
        }
        int listed = listed(pattern);
        return listed > 0 ? Math.min(27, 17 + tenths(listed)) : 27;
    }

    /** Whether a pattern asks a field to be what another fact's is; a fact is always the same as itself. */
    private static boolean same(PatternDescr pattern, Predicate<String> field) {
        return matched(pattern, SAME).anyMatch(same -> {
            String variable = same.group(2);
            Pattern own = Pattern.compile("\\s*" + Pattern.quote(variable) + "\\s*:.*", Pattern.DOTALL);
            return field.test(same.group(1))
                    && !variable.equals(pattern.getIdentifier())
                    && matched(pattern, own).findAny().isEmpty();
        });
    }

    /** How many topics a pattern lists; 0 when it lists none. */
    private static int listed(PatternDescr pattern) {
        return matched(pattern, TOPICS)
                .mapToInt(list -> list.group(1).split(",", -1).length)
                .min()
                .orElse(0);
    }

    private static int tenths(int facts) {
        return (int) Math.ceil(10 * Math.log10(facts));
    }

    private static Stream<Matcher> matched(PatternDescr pattern, Pattern what) {
        return pattern.getDescrs().stream()
                .map(constraint -> what.matcher(
                        constraint instanceof ExprConstraintDescr expression ? expression.getExpression() : ""))
                .filter(Matcher::matches);
    }
}
