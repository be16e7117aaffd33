package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of one rule in Chinese: what they ask, and what was read instead. */
final class Wording {

    private static final int VALUES_SHOWN = 3;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";

    private final ValueWords values;
    private final Map<String, Referred> names;

    /**
     * What a variable of a rule stands for.
     *
     * @param words such as ①, or ①的主题 for a field
     * @param type the fact's name; "" for a field
     */
    record Referred(String words, String type) {}

    /**
     * @param names the variables of the rule
     */
    Wording(ValueWords values, Map<String, Referred> names) {
        this.values = values;
        this.names = names;
    }

    /** The number of a condition. */
    static String circled(int number) {
        return number >= 1 && number <= CIRCLED.length() ? CIRCLED.substring(number - 1, number) : "（" + number + "）";
    }

    /** What a pattern is about, such as 「集体学法」的本年度总账. */
    String about(Part.Pattern pattern) {
        String about = pattern.constraints().stream()
                .limit(pattern.selecting())
                .map(constraint -> (Meaning.Compare) constraint.meaning())
                .map(compare -> compare.values().stream()
                        .map(value -> marked(values.literal(pattern.type(), compare.field(), value, "")))
                        .collect(Collectors.joining("", "", compare.values().size() > 1 ? "之一" : "")))
                .collect(Collectors.joining());
        return about.isEmpty() ? FieldWords.fact(pattern.type()) : about + "的" + FieldWords.fact(pattern.type());
    }

    private static String marked(String value) {
        return value.startsWith("「") ? value : "「" + value + "」";
    }

    /** Everything up to a constraint, that one included, in the order of asking. */
    String asked(Part.Pattern pattern, int constraints) {
        Stream<String> rest = pattern.constraints().stream()
                .limit(constraints)
                .skip(pattern.selecting())
                .map(constraint -> asked(pattern, constraint.meaning()))
                .filter(words -> !words.isEmpty());
        return Stream.concat(Stream.of(about(pattern)), rest).collect(Collectors.joining("，"));
    }

    private String asked(Part.Pattern pattern, Meaning meaning) {
        if (meaning instanceof Meaning.Compare compare) {
            return compared(pattern, compare);
        }
        if (meaning instanceof Meaning.Both both) {
            return both.parts().stream().map(part -> asked(pattern, part)).collect(Collectors.joining("，并且"));
        }
        if (meaning instanceof Meaning.Either either) {
            return either.parts().stream().map(part -> asked(pattern, part)).collect(Collectors.joining("，或者"));
        }
        return meaning instanceof Meaning.Raw raw ? "符合“" + raw.text() + "”" : "";
    }

    private String compared(Part.Pattern pattern, Meaning.Compare compare) {
        FieldWords.Field field = FieldWords.field(pattern.type(), compare.field());
        String value = compare.values().get(0);
        boolean question = !field.yes().isEmpty() && (value.equals("true") || value.equals("false"));
        if (question && (compare.operator().equals("==") || compare.operator().equals("!="))) {
            return value.equals("true") == compare.operator().equals("==") ? field.yes() : field.no();
        }
        String spoken = either(compare.values().stream()
                .map(v -> value(pattern, compare.field(), v))
                .toList());
        boolean numeric = !field.unit().isEmpty();
        String not = compare.negated() ? "不" : "";
        return switch (compare.operator()) {
            case "==" -> value.equals("null") ? "没有写" + field.word() : field.word() + (numeric ? "为" : "是") + spoken;
            case "!=" -> value.equals("null") ? "写明" + field.word() : field.word() + "不是" + spoken;
            case "in" -> field.word() + not + "是" + spoken;
            case ">", ">=", "<", "<=" -> ordered(pattern, compare, field, spoken);
            case "contains" -> field.word() + not + "含有" + spoken;
            case "matches" -> field.word() + not + "符合句式" + value;
            default ->
                "符合“" + compare.field() + " " + (compare.negated() ? "not " : "") + compare.operator() + " "
                        + String.join(", ", compare.values()) + "”";
        };
    }

    private static String either(List<String> values) {
        int last = values.size() - 1;
        return last == 0 ? values.get(0) : String.join("、", values.subList(0, last)) + "或" + values.get(last);
    }

    private String ordered(Part.Pattern pattern, Meaning.Compare compare, FieldWords.Field field, String spoken) {
        String value = compare.values().get(0);
        boolean more = compare.operator().startsWith(">");
        boolean orEqual = compare.operator().endsWith("=");
        if (Vocabulary.isText(pattern.type(), compare.field())) {
            // Rules write topic > $one.topic to find two different topics and count each pair once.
            String order = "按次序排在" + spoken + (more ? "之后" : "之前");
            return orEqual ? field.word() + order + "或相同" : field.word() + "不同于" + spoken + "（" + order + "）";
        }
        if (more && !orEqual && Vocabulary.whole(pattern.type(), compare.field()) && value.matches("\\d{1,8}")) {
            String next = Integer.toString(Integer.parseInt(value) + 1);
            return field.word() + "不少于" + value(pattern, compare.field(), next);
        }
        return field.word() + (more ? orEqual ? "不少于" : "多于" : orEqual ? "不多于" : "少于") + spoken;
    }

    private String value(Part.Pattern pattern, String field, String operand) {
        if (!operand.startsWith("$")) {
            return values.literal(pattern.type(), field, operand, values.unit(pattern.type(), field, topic(pattern)));
        }
        int dot = operand.indexOf('.');
        String variable = dot < 0 ? operand : operand.substring(0, dot);
        Referred named = names.getOrDefault(variable, new Referred(variable, ""));
        return dot < 0
                ? named.words()
                : named.words() + "的"
                        + FieldWords.field(named.type(), operand.substring(dot + 1))
                                .word();
    }

    /** The one topic a pattern is about; "" when it is about none or several. */
    private static String topic(Part.Pattern pattern) {
        List<String> topics = Nearest.topics(pattern);
        return topics.size() == 1 ? topics.get(0) : "";
    }

    /** What was read where a constraint did not hold; "" for nothing to tell. */
    String instead(Part.Pattern pattern, Meaning meaning, List<Fact> facts) {
        String read = read(pattern, meaning, facts);
        boolean telling = fields(meaning).stream()
                .noneMatch(
                        field -> FieldWords.field(pattern.type(), field).yes().isEmpty());
        String mark = telling ? "：实际" : read.startsWith("没有写") ? "：读到的" : "：读到的是";
        return read.isEmpty() ? "" : mark + read;
    }

    private String read(Part.Pattern pattern, Meaning meaning, List<Fact> facts) {
        List<String> fields = fields(meaning);
        List<String> told = facts.stream()
                .map(fact -> fields.stream()
                        .map(field -> fields.size() == 1 ? values.of(fact, field) : named(pattern, fact, field))
                        .collect(Collectors.joining("，")))
                .distinct()
                .toList();
        return fields.isEmpty() ? "" : few(told, "、");
    }

    /** What was read of everything that a pattern asks and that its words do not say already; else the fact in short. */
    String held(Part.Pattern pattern, List<Fact> facts) {
        List<String> told = new ArrayList<>();
        for (Part.Constraint constraint : pattern.constraints()
                .subList(pattern.selecting(), pattern.constraints().size())) {
            boolean plain = constraint.meaning() instanceof Meaning.Compare compare
                    && (compare.operator().equals("==") || compare.operator().equals("!="))
                    && MeaningReader.literal(compare.values().get(0));
            String read = plain ? "" : read(pattern, constraint.meaning(), facts);
            if (!read.isEmpty()) {
                told.add(read);
            }
        }
        return told.isEmpty() ? briefly(facts) : String.join("；", told);
    }

    private String named(Part.Pattern pattern, Fact fact, String field) {
        boolean telling = !FieldWords.field(pattern.type(), field).yes().isEmpty();
        return (telling ? "" : FieldWords.field(pattern.type(), field).word()) + values.of(fact, field);
    }

    /** What is said of a fact that is not there at all; with what there is instead, where that is not just every topic. */
    String missing(Part.Pattern pattern) {
        String other = pattern.constraints().stream()
                .limit(pattern.selecting())
                .map(constraint -> ((Meaning.Compare) constraint.meaning()).field())
                .filter(field -> !field.equals("topic"))
                .map(field -> few(values.all(pattern.type(), field), "、"))
                .filter(found -> !found.isEmpty())
                .map(found -> "，读到的有" + found)
                .collect(Collectors.joining());
        return "没有读到" + about(pattern) + other;
    }

    /** Facts in short, a few of them. */
    String briefly(List<Fact> facts) {
        return few(facts.stream().map(this::brief).distinct().toList(), "；");
    }

    private String brief(Fact fact) {
        String type = fact.getClass().getSimpleName();
        return Stream.of(FieldWords.shown(type))
                .filter(field -> Vocabulary.tells(fact, field) || !Vocabulary.has(fact, field))
                .filter(field -> Vocabulary.read(fact, field)
                        .filter(value -> !value.equals(""))
                        .isPresent())
                .map(field -> brief(type, fact, field))
                // Rates of several things add up to nothing.
                .filter(told -> !(fact instanceof Tally) || !told.endsWith("%"))
                .collect(Collectors.joining("，"));
    }

    private String brief(String type, Fact fact, String field) {
        FieldWords.Field words = FieldWords.field(type, field);
        boolean bare =
                !words.yes().isEmpty() || words.unit().isEmpty() || words.unit().equals("*");
        return (bare ? "" : words.word()) + values.of(fact, field);
    }

    private static List<String> fields(Meaning meaning) {
        if (meaning instanceof Meaning.Compare compare) {
            return List.of(compare.field());
        }
        List<Meaning> parts = meaning instanceof Meaning.Both both
                ? both.parts()
                : meaning instanceof Meaning.Either either ? either.parts() : List.of();
        return parts.stream().flatMap(part -> fields(part).stream()).distinct().toList();
    }

    private static String few(List<String> all, String between) {
        String shown = all.stream().limit(VALUES_SHOWN).collect(Collectors.joining(between));
        return all.size() > VALUES_SHOWN ? shown + "等" + all.size() + "种" : shown;
    }
}
