package cn.fazhi.audit.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the conditions of one rule ask, in Chinese. */
final class AskedWords {

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
    AskedWords(ValueWords values, Map<String, Referred> names) {
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
    String of(Part.Pattern pattern, int constraints) {
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
}
