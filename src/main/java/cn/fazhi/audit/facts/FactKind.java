package cn.fazhi.audit.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of facts that are read from the words themselves, and so can be put right; all others are worked out from these. */
public enum FactKind {
    REPORT("report", "报告信息", FactField.YEAR, FactField.UNIT_TYPE, FactField.SIGNED_ON),
    COUNT(
            "count",
            "数据",
            FactField.VALUE,
            FactField.UNIT,
            FactField.TOPIC,
            FactField.QUALIFIER,
            FactField.SCOPE,
            FactField.PART),
    FREQUENCY("frequency", "频次", FactField.PER, FactField.SCOPE, FactField.TOPIC),
    MENTION("mention", "表述", FactField.SCOPE),
    PROBLEM("problem", "问题", FactField.SPECIFIC),
    MEASURE("measure", "措施"),
    FLAW("flaw", "文字差错");

    private final String code;
    private final String word;
    private final List<FactField> fields;

    FactKind(String code, String word, FactField... fields) {
        this.code = code;
        this.word = word;
        this.fields = List.of(fields);
    }

    /** The kind of a fact; empty for what is worked out from others. */
    public static Optional<FactKind> of(Fact fact) {
        return Arrays.stream(values())
                .filter(one -> one.code.equalsIgnoreCase(fact.getClass().getSimpleName()))
                .findFirst();
    }

    /** The kind of a name in the log. */
    public static Optional<FactKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The name in the log. */
    public String code() {
        return code;
    }

    /** What the short names of its facts begin with. */
    String letter() {
        return this == MEASURE ? "a" : this == FLAW ? "s" : code.substring(0, 1);
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** What can be put right in it; none for what can only be rejected. */
    public List<FactField> fields() {
        return fields;
    }

    /** Whether it may be rejected: a report always has a head. */
    public boolean rejectable() {
        return this != REPORT;
    }

    /** Whether what other reports have to do with this one may depend on it. */
    public boolean comparedWithOthers() {
        return this == REPORT || this == FLAW;
    }
}
