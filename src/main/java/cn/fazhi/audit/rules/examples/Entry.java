package cn.fazhi.audit.rules.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The keys of one example as they stand in the file.
 *
 * @param line the line it begins on
 * @param values what stands behind each key
 */
record Entry(int line, Map<String, Value> values) {

    /** Every key an example may have. */
    static final List<String> KEYS = List.of(
            "name",
            "text",
            "section",
            "unit",
            "year",
            "report",
            "plan",
            "other",
            "lastYear",
            "received",
            "earns",
            "deducts",
            "state",
            "rules",
            "why");

    private static final List<String> LISTS = List.of("other", "rules");

    /**
     * What stands behind a key.
     *
     * @param line its line
     * @param words one entry, or those of a list
     */
    record Value(int line, List<String> words) {

        Value {
            words = List.copyOf(words);
        }

        String text() {
            return words.isEmpty() ? "" : words.get(0).strip();
        }
    }

    /** Reads one example; the parser stands on its beginning and is left on its end. */
    static Entry read(JsonParser parser, Problems problems) {
        int line = line(parser);
        Map<String, Value> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int at = line(parser);
            parser.nextToken();
            Value value = new Value(at, words(parser, key, at, problems));
            if (!KEYS.contains(key)) {
                problems.add(at, "不认识“" + key + "”：可写的有 " + String.join("、", KEYS));
            } else if (values.putIfAbsent(key, value) != null) {
                problems.add(at, "“" + key + "”在一个例子里写了两遍：请留下一个");
            }
        }
        return new Entry(line, values);
    }

    private static List<String> words(JsonParser parser, String key, int line, Problems problems) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken().isScalarValue()) {
            return List.of(parser.getString());
        }
        if (parser.currentToken() == JsonToken.START_ARRAY && LISTS.contains(key)) {
            return list(parser, key, line, problems);
        }
        parser.skipChildren();
        if (KEYS.contains(key)) {
            problems.add(line, "“" + key + "”后面应写一句话或一个数，不能写成一串");
        }
        return List.of();
    }

    private static List<String> list(JsonParser parser, String key, int line, Problems problems) {
        List<String> words = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                words.add(parser.getString());
            } else {
                parser.skipChildren();
                problems.add(line, "“" + key + "”应是一串文字：每行以“- ”开头，或写在一对方括号里，用英文逗号隔开");
            }
        }
        return words;
    }

    static int line(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The line of a key, or of the example when it lacks the key. */
    int line(String key) {
        Value value = values.get(key);
        return value == null ? line : value.line();
    }

    /** What stands behind a key; "" when it is missing. */
    String text(String key) {
        Value value = values.get(key);
        return value == null ? "" : value.text();
    }

    List<String> list(String key) {
        Value value = values.get(key);
        return value == null
                ? List.of()
                : value.words().stream().map(String::strip).toList();
    }
}
