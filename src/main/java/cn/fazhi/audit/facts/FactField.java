package cn.fazhi.audit.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person may put right in a fact. Values are text in the words of the JSON contract: 12, done, 2023-12-25. */
public enum FactField {
    VALUE("value", "数值", "0 到 10 亿的数"),
    UNIT("unit", "计量单位", "1 到 6 个字的计量单位，如 次、份、%"),
    TOPIC("topic", "主题", "词库里的主题"),
    QUALIFIER("qualifier", "表述", choices("exact 确数", "about 约数", "at-least 不少于", "at-most 不超过")),
    SCOPE("scope", "范围", choices("done 已做", "planned 计划", "norm 要求", "other 别人的", "problem 问题")),
    PART("part", "总数中的分项", choices("true 是", "false 否")),
    PER("per", "频次", choices("day 每日", "week 每周", "month 每月", "quarter 每季度", "half-year 每半年", "year 每年", "vague 定期")),
    SPECIFIC("specific", "写得具体", choices("true 是", "false 否")),
    YEAR("year", "年度", "四位数的年度，如 2023"),
    UNIT_TYPE("unitType", "单位类型", choices("乡 乡", "镇 镇", "街道 街道", "民族乡 民族乡", "苏木 苏木", "部门 部门")),
    SIGNED_ON("signedOn", "落款日期", "年-月-日，如 2024-01-15");

    private static final double MOST = 1e9;
    private static final int LONGEST = 6;

    private final String code;
    private final String word;
    private final String asked;
    private final Map<String, String> choices;

    FactField(String code, String word, String asked) {
        this(code, word, asked, Map.of());
    }

    FactField(String code, String word, Map<String, String> choices) {
        this(code, word, String.join("、", choices.values()), choices);
    }

    FactField(String code, String word, String asked, Map<String, String> choices) {
        this.code = code;
        this.word = word;
        this.asked = asked;
        this.choices = choices;
    }

    private static Map<String, String> choices(String... pairs) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] both = pair.split(" ");
            choices.put(both[0], both[1]);
        }
        return Collections.unmodifiableMap(choices);
    }

    /** The field of a name of the JSON contract. */
    public static Optional<FactField> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The name in the JSON contract. */
    public String code() {
        return code;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** What may be written, in Chinese. */
    public String asked() {
        return asked;
    }

    /** What may be chosen, by its code; none where any value may be written. */
    public Map<String, String> choices() {
        return choices;
    }

    /** A value in Chinese. */
    public String say(String value) {
        return choices.getOrDefault(value, value);
    }

    /** What was typed, in the words of the JSON contract; empty when it is no such value. */
    public Optional<String> read(String typed) {
        String text = typed.strip();
        if (!choices.isEmpty()) {
            return choices.entrySet().stream()
                    .filter(one -> one.getKey().equals(text) || one.getValue().equals(text))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return switch (this) {
            case VALUE -> number(text);
            case YEAR -> text.matches("(?:19|20)\\d\\d") ? Optional.of(text) : Optional.empty();
            case SIGNED_ON -> day(text);
            case UNIT, TOPIC, QUALIFIER, SCOPE, PART, PER, SPECIFIC, UNIT_TYPE -> words(text);
        };
    }

    private Optional<String> words(String text) {
        boolean fits = !text.isEmpty() && (this != UNIT || text.length() <= LONGEST);
        return fits && text.chars().noneMatch(Character::isISOControl) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> number(String text) {
        if (!text.matches("\\d{1,10}(?:\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return value <= MOST ? Optional.of(plain(value)) : Optional.empty();
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number as the JSON contract writes it: whole ones without a point. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
