package cn.fazhi.audit.extract;

import java.util.HashSet;
import java.util.Set;

/**
 * What a text must hold for a pattern to match. Looking for that first is many times cheaper than trying the pattern at
 * every place of a text that has nothing of the kind.
 */
final class RequiredText {

    private final String regex;
    private final StringBuilder run = new StringBuilder();
    private final Set<String> runs = new HashSet<>();
    private int at;

    private RequiredText(String regex) {
        this.regex = regex;
    }

    /** The runs of plain characters that stand in every match; none when all stands in groups, classes or alternatives. */
    static Set<String> of(String regex) {
        return new RequiredText(regex).read();
    }

    /** The pattern without what it asks of the text around a match: it finds at least as much and is cheaper to try. */
    static String withoutSurroundings(String regex) {
        StringBuilder kept = new StringBuilder();
        RequiredText reading = new RequiredText(regex);
        while (reading.at < regex.length()) {
            int from = reading.at;
            char c = regex.charAt(from);
            reading.at =
                    c == '\\' ? from + 2 : c == '[' ? classEnd(regex, from) : c == '(' ? reading.groupEnd() : from + 1;
            String piece = regex.substring(from, reading.at);
            if (!piece.matches("(?s)\\(\\?<?[=!].*")) {
                kept.append(piece);
            }
        }
        return kept.toString();
    }

    private Set<String> read() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            switch (c) {
                case '|' -> {
                    return Set.of();
                }
                case '(' -> skip(groupEnd());
                case '[' -> skip(classEnd(regex, at));
                case '\\' -> escape();
                case '.', '^', '$' -> skip(at + 1);
                case '?', '*', '{', '+' -> quantifier();
                default -> {
                    run.append(c);
                    at++;
                }
            }
        }
        end();
        return Set.copyOf(runs);
    }

    private void skip(int to) {
        end();
        at = to;
    }

    private void end() {
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        run.setLength(0);
    }

    /** A letter or digit after a backslash is a class; anything else stands for itself. */
    private void escape() {
        char next = regex.charAt(at + 1);
        if (next == 'u') {
            skip(at + 6);
        } else if (Character.isLetterOrDigit(next)) {
            skip(at + 2);
        } else {
            run.append(next);
            at += 2;
        }
    }

    /** The character before a quantifier may be missing, or repeated: the run ends before it. */
    private void quantifier() {
        if (!run.isEmpty()) {
            run.setLength(run.length() - 1);
        }
        int end = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        skip(end);
    }

    private int groupEnd() {
        int depth = 0;
        int i = at;
        while (i < regex.length()) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i += 2;
            } else if (c == '[') {
                i = classEnd(regex, i);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i++;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return i;
    }

    /** Offset after the class in square brackets that begins at an offset. */
    static int classEnd(String regex, int from) {
        int depth = 0;
        int i = from;
        while (i < regex.length()) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
            i++;
        }
        return i;
    }
}
