package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of facts, and of the literals they are compared with, in Chinese. */
final class ValueWords {

    private static final Pattern SHARE = Pattern.compile("(\\d+)(?:\\.0+)?\\s*/\\s*(\\d+)(?:\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w*)\\.([A-Z_]+)");
    private static final int LONGEST = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<? extends Fact> facts;
    private final Map<String, String> topics;

    ValueWords(List<? extends Fact> facts, Map<String, String> topics) {
        this.facts = facts;
        this.topics = topics;
    }

    String topic(String name) {
        return "「" + topics.getOrDefault(name, name) + "」";
    }

    /** What a fact says of a field. */
    String of(Fact fact, String field) {
        String type = fact.getClass().getSimpleName();
        if (!Vocabulary.tells(fact, field) && Vocabulary.has(fact, field)) {
            return "没有写明" + FieldWords.field(type, field).word();
        }
        return Vocabulary.read(fact, field)
                .map(value -> spoken(type, field, value, unit(fact, field)))
                .orElse("没有写");
    }

    /** What all facts of a type say of a field, each once. */
    List<String> all(String type, String field) {
        return facts.stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(type))
                .map(fact -> of(fact, field))
                .distinct()
                .toList();
    }

    private String spoken(String type, String field, Object value, String unit) {
        FieldWords.Field words = FieldWords.field(type, field);
        if (value instanceof Boolean yes) {
            return words.yes().isEmpty() ? (yes ? "是" : "否") : yes ? words.yes() : words.no();
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()), words.unit(), unit);
        }
        if (value instanceof Collection<?> many) {
            return many.size() + "个";
        }
        return value instanceof Enum<?> constant
                ? constant(constant.getDeclaringClass().getSimpleName(), constant.name())
                : text(field, value.toString());
    }

    private String text(String field, String text) {
        return switch (field) {
            case "topic" -> topic(text);
            case "kind" -> "「" + FactWords.kind(text) + "」";
            default -> text.isEmpty() ? "没有写" : text.contains("“") ? shortened(text) : "“" + shortened(text) + "”";
        };
    }

    /** A literal of a rule, as a value of the field it is compared with. */
    String literal(String type, String field, String literal, String unit) {
        Matcher share = SHARE.matcher(literal);
        Matcher constant = CONSTANT.matcher(literal);
        String own = FieldWords.field(type, field).unit();
        if (share.matches()) {
            return share.group(1) + "/" + share.group(2);
        }
        if (NUMBER.matcher(literal).matches()) {
            return number(new BigDecimal(literal), own, unit);
        }
        if (constant.matches()) {
            return constant(constant.group(1), constant.group(2));
        }
        boolean quoted = literal.length() > 1 && "\"'".indexOf(literal.charAt(0)) >= 0;
        return quoted ? text(field, literal.substring(1, literal.length() - 1)) : literal;
    }

    private static String number(BigDecimal number, String own, String unit) {
        return own.equals("/") ? Template.plain(number.multiply(HUNDRED)) + "%" : Template.plain(number) + unit;
    }

    private static String constant(String type, String name) {
        try {
            return switch (type) {
                case "Scope" -> FactWords.of(Scope.valueOf(name));
                case "Period" -> FactWords.of(Period.valueOf(name));
                case "Role" -> "「" + FactWords.of(Role.valueOf(name)) + "」";
                case "Qualifier" -> FactWords.of(Qualifier.valueOf(name));
                default -> type + "." + name;
            };
        } catch (IllegalArgumentException unknown) {
            return type + "." + name;
        }
    }

    private String unit(Fact fact, String field) {
        String topic = Vocabulary.read(fact, "topic").map(Object::toString).orElse("");
        String own = fact instanceof Count count && field.equals("value") ? count.measure() : "";
        return own.isEmpty() ? unit(fact.getClass().getSimpleName(), field, topic) : own;
    }

    /** What a field is counted in; where only the report can tell, the unit of the figures it gives. */
    String unit(String type, String field, String topic) {
        String unit = FieldWords.field(type, field).unit();
        if (!unit.equals("*")) {
            return unit.equals("/") ? "" : unit;
        }
        return facts.stream()
                .filter(Count.class::isInstance)
                .map(Count.class::cast)
                .filter(count -> count.topic().equals(topic) && count.scope() == Scope.DONE)
                .map(Count::measure)
                .findFirst()
                .orElse(facts.isEmpty() && !field.equals("times") ? "" : "次");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……";
    }
}
