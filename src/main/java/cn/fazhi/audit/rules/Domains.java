package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.Allowed;
import cn.fazhi.audit.rules.check.Names;
import cn.fazhi.audit.rules.check.Numbers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that fields of facts can have at all: what cn.fazhi.audit.facts says of them. */
final class Domains {

    private static final Set<String> SHARES = Set.of("specificShare", "causedShare", "matchedShare");
    private static final Set<String> PER_CENTS = Set.of("percent", "otherPercent", "highest");

    /** Numbers that nothing keeps from being below 0. */
    private static final Set<String> SIGNED = Set.of("Count.value", "SumCheck.total", "Report.year");

    private static final Set<String> NEVER_EMPTY =
            Set.of("Problem.text", "Measure.text", "Flaw.words", "SumCheck.working", "Mention.kind");

    private static final Set<String> FLAWS = Set.of("year-conflict", "name-slip", "artefact", "foreign-name");
    private static final Map<String, Set<String>> KINDS = Map.of(
            "Flaw.kind", FLAWS,
            "Flaws.kind", FLAWS,
            "Grounds.kind", Set.of("cause", "measure"),
            "SumCheck.kind", Set.of("parts", "rate", "over", "twice", "often"),
            "Overlap.kind", Set.of("batch", "last-year"),
            "Report.type", Set.of("乡", "镇", "街道", "民族乡", "苏木", "部门", ""));

    private final Set<String> topics;

    /**
     * @param topics the topics of the lexicon; none where it is not known
     */
    Domains(Set<String> topics) {
        this.topics = topics;
    }

    /** The few texts a field can have; empty where it can have any. */
    Set<String> known(String type, String field) {
        return field.equals("topic") ? topics : KINDS.getOrDefault(type + "." + field, Set.of());
    }

    /** The values of a field; null where nothing can be said of them. */
    @Nullable
    Allowed of(String type, String field) {
        Class<?> kind = Vocabulary.kind(type, field);
        if (kind == null) {
            return null;
        }
        if (kind == boolean.class) {
            return Names.of("true", "false");
        }
        if (kind.isEnum()) {
            return Names.of(Vocabulary.constants().getOrDefault(kind.getSimpleName(), Set.of()));
        }
        if (kind == String.class) {
            Set<String> known = known(type, field);
            return known.isEmpty()
                    ? NEVER_EMPTY.contains(type + "." + field) ? Names.of("").not() : Names.any()
                    : Names.of(known);
        }
        return kind == int.class || kind == double.class || kind == Integer.class ? numbers(type, field) : null;
    }

    private static Numbers numbers(String type, String field) {
        if (SIGNED.contains(type + "." + field)) {
            return Numbers.any();
        }
        double most = SHARES.contains(field)
                ? 1
                : PER_CENTS.contains(field) ? 100 : field.equals("titleParts") ? 3 : Double.POSITIVE_INFINITY;
        return Numbers.between(0, most);
    }

    /** Such as 不会小于0 or 只能在0到100之间, for a sentence about a condition that cannot hold or always does. */
    String spoken(String type, String field) {
        Allowed domain = of(type, field);
        if (domain instanceof Numbers numbers && !numbers.ranges().isEmpty()) {
            Numbers.Range range = numbers.ranges().get(0);
            if (range.high() < Double.POSITIVE_INFINITY) {
                return "只能在" + Template.plain(range.low()) + "到" + Template.plain(range.high()) + "之间";
            }
            return range.low() > Double.NEGATIVE_INFINITY ? "不会小于" + Template.plain(range.low()) : "";
        }
        if (domain instanceof Names names && names.except() && !names.names().isEmpty()) {
            return "不会是空的";
        }
        return domain instanceof Names names && !names.except() && !field.equals("topic")
                ? "只能是" + String.join("、", names.names())
                : "";
    }
}
