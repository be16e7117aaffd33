package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.FactField;
import java.util.Map;
import java.util.stream.Collectors;

/** What a fact says, in Chinese. */
public final class FactSaid {

    private FactSaid() {}

    /**
     * The topic first, the number with its unit, and then the rest.
     *
     * @param values what it says, by field
     * @param topics Chinese names of the topics, by the names of the lexicon's files
     */
    public static String of(Map<FactField, String> values, Map<String, String> topics) {
        String topic = values.getOrDefault(FactField.TOPIC, "");
        String number = values.getOrDefault(FactField.VALUE, "") + values.getOrDefault(FactField.UNIT, "");
        String rest = values.entrySet().stream()
                .filter(one -> switch (one.getKey()) {
                    case TOPIC, VALUE, UNIT -> false;
                    case PART -> one.getValue().equals("true");
                    case QUALIFIER -> !one.getValue().equals("exact");
                    case SCOPE, PER, SPECIFIC, YEAR, UNIT_TYPE, SIGNED_ON -> true;
                })
                .map(FactSaid::word)
                .collect(Collectors.joining(" "));
        return (topics.getOrDefault(topic, topic) + " " + number).strip()
                + (rest.isEmpty() ? "" : " " + rest).stripTrailing();
    }

    private static String word(Map.Entry<FactField, String> one) {
        FactField field = one.getKey();
        String value = one.getValue().isEmpty() ? "没有读到" : field.say(one.getValue());
        return switch (field) {
            case PART -> "分项";
            case SPECIFIC -> one.getValue().equals("true") ? "具体" : "不具体";
            case YEAR -> "年度" + value;
            case SIGNED_ON -> "落款" + value;
            case TOPIC, VALUE, UNIT, QUALIFIER, SCOPE, PER, UNIT_TYPE -> value;
        };
    }
}
