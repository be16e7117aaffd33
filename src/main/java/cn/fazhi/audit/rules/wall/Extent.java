package cn.fazhi.audit.rules.wall;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a rule file may hold. Everything that reads rules takes time, stack or memory by the character, by the rule or by the line;
 * our own longest file has 8 rules, 4,000 characters and lines of 200.
 */
final class Extent {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_RULES = 60;

    /** Of everything but texts, comments and blanks. */
    private static final int MOST_CODE = 20_000;

    private static final Pattern RULE = Pattern.compile("\\brule\\s");

    private Extent() {}

    /** What is too much about a file; empty for one that can be read. */
    static Optional<Breach> tooMuch(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(new Breach(1, "规则文件太长（超过" + LONGEST + "字）：请把规则分到各项自己的文件里"));
        }
        int number = 0;
        int rules = 0;
        int code = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.length() > LONGEST_LINE) {
                return Optional.of(new Breach(number, "这一行太长（超过" + LONGEST_LINE + "字）：请分成几行，或缩短这段文字"));
            }
            Matcher rule = RULE.matcher(line + " ");
            while (rule.find()) {
                rules++;
            }
            if (rules > MOST_RULES) {
                return Optional.of(new Breach(1, "一个文件里最多写" + MOST_RULES + "条规则：请把规则分到各项自己的文件里"));
            }
            code += code(line);
            if (code > MOST_CODE) {
                return Optional.of(new Breach(1, "规则语句太长（超过" + MOST_CODE + "字）：请把规则分到各项自己的文件里"));
            }
        }
        return Optional.empty();
    }

    /** Counts what stands outside quotation marks; as code, what only looks like a text within a comment of several lines. */
    private static int code(String line) {
        int code = 0;
        boolean within = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!within && line.startsWith("//", i)) {
                return code;
            }
            within ^= c == '"';
            i += within && c == '\\' ? 1 : 0;
            code += within || c <= ' ' ? 0 : 1;
        }
        return code;
    }
}
