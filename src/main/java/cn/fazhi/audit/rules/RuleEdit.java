package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one rule of a file's text and nothing else of it; every line keeps its number. */
final class RuleEdit {

    private final String text;
    private final String masked;
    private final RuleText rule;

    RuleEdit(String text, RuleText rule) {
        this.text = text;
        this.rule = rule;
        this.masked = SourceMask.of(text, offset -> {});
    }

    /** The text with another value of an annotation, which is added behind the rule's name when the rule has none. */
    String annotated(String name, String value) {
        Matcher at = Pattern.compile("@\\s*" + name + "\\s*\\(").matcher(masked).region(rule.start(), rule.end());
        if (at.find()) {
            return replaced(at.end(), masked.indexOf(')', at.end()), value);
        }
        int behind = afterName();
        return replaced(behind, behind, " @" + name + "(" + value + ")");
    }

    /** The text with another name of the rule, the id kept. */
    String named(String title) {
        int end = afterName() - 1;
        return replaced(end - rule.name().length(), end, rule.id() + " " + title);
    }

    /** The numbers that a field is compared with in the rule's conditions, as they are written. */
    List<String> numbers(String field) {
        List<String> numbers = new ArrayList<>();
        Matcher at = comparison(field);
        while (at.find()) {
            numbers.add(at.group(1));
        }
        return numbers;
    }

    /** The text with another number that a field is compared with; empty when the rule does not compare it just once. */
    Optional<String> compared(String field, String number) {
        if (numbers(field).size() != 1) {
            return Optional.empty();
        }
        Matcher at = comparison(field);
        return at.find() ? Optional.of(replaced(at.start(1), at.end(1), number)) : Optional.empty();
    }

    private Matcher comparison(String field) {
        return Pattern.compile("(?<![\\w.$])" + Pattern.quote(field) + "\\s*(?:>=|<=|==|!=|>|<)\\s*(\\d+(?:\\.\\d+)?)")
                .matcher(masked)
                .region(when(), rule.end());
    }

    private int when() {
        Matcher at = Pattern.compile("\\bwhen\\b").matcher(masked).region(afterName(), rule.end());
        return at.find() ? at.end() : rule.end();
    }

    private int afterName() {
        return text.indexOf(rule.name() + "\"", rule.start()) + rule.name().length() + 1;
    }

    private String replaced(int from, int to, String words) {
        return text.substring(0, from) + words + text.substring(to);
    }
}
