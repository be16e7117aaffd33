package cn.fazhi.audit.rules;

import java.util.List;

/**
 * A rule file, read but not compiled.
 *
 * @param path relative to the rule base, with forward slashes
 * @param text its text
 * @param rules its rules in order
 */
record RuleFile(String path, String text, List<RuleText> rules) {

    RuleFile {
        rules = List.copyOf(rules);
    }

    /** Whether it holds a red flag rather than a scored item. */
    boolean redFlag() {
        return path.startsWith(RuleFolder.RED_FLAGS);
    }

    /** The file with one of its rules only, every line where it was. */
    RuleFile only(RuleText rule) {
        String above = text.substring(0, rule.start()).replaceAll("[^\n]", "");
        return new RuleFile(path, above + text.substring(rule.start(), rule.end()), List.of(rule));
    }
}
