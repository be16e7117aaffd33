package cn.fazhi.audit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads from a regular expression what its matches open with. What it asks of the text around a match is no part of it. */
final class OpeningReader {

    private static final int MOST_VARIANTS = 48;

    private final String regex;
    private boolean known = true;
    private int at;

    private OpeningReader(String regex) {
        this.regex = regex;
    }

    /** The opening of a pattern's matches. */
    static Opening of(String regex) {
        return any(variants(regex));
    }

    /** The same, kept apart for each way to begin: 约3人 and 3人 have little in common. */
    static List<Opening> variants(String regex) {
        OpeningReader reader = new OpeningReader(regex);
        List<Opening> openings = reader.alternatives();
        return reader.known && reader.at == regex.length() ? openings : List.of(Opening.unknown());
    }

    /** The opening of what follows a pattern's first part, where that part is a repeated class that could stand anywhere. */
    static Opening afterLead(String regex) {
        OpeningReader reader = new OpeningReader(regex);
        if (!regex.startsWith("[") && !regex.startsWith(".")) {
            return Opening.unknown();
        }
        reader.quantified(reader.part());
        List<Opening> rest = reader.sequence();
        boolean known = reader.known && reader.at == regex.length();
        return known ? any(rest) : Opening.unknown();
    }

    private boolean more() {
        return known && at < regex.length();
    }

    /** Reads to the end of the group. */
    private List<Opening> alternatives() {
        List<Opening> all = new ArrayList<>(sequence());
        while (more() && regex.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return fewer(all);
    }

    private List<Opening> sequence() {
        List<Opening> all = List.of(Opening.empty());
        while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            List<Opening> next = quantified(part());
            all = fewer(all.stream()
                    .flatMap(one ->
                            one.complete() ? Stream.of(one) : next.stream().map(one::then))
                    .toList());
        }
        return all;
    }

    /** Too many ways to begin are told as one. */
    private static List<Opening> fewer(List<Opening> all) {
        return all.size() <= MOST_VARIANTS ? all : List.of(any(all));
    }

    private static Opening any(List<Opening> all) {
        return all.stream().reduce(Opening::or).orElseThrow();
    }

    private List<Opening> part() {
        char c = regex.charAt(at);
        if (c == '(') {
            return group();
        }
        if (c == '[') {
            return List.of(characterClass());
        }
        if (c == '\\') {
            return List.of(escape());
        }
        at++;
        return List.of(
                switch (c) {
                    case '^' -> Opening.start();
                    case '$' -> Opening.empty();
                    case '.' -> Opening.anything();
                    default -> Opening.oneOf(c, c);
                });
    }

    private List<Opening> group() {
        int end = at + 1;
        boolean around = false;
        if (regex.startsWith("(?", at)) {
            int sign = regex.startsWith("(?<", at) ? at + 3 : at + 2;
            around = sign < regex.length() && "=!".indexOf(regex.charAt(sign)) >= 0;
            end = around || regex.startsWith("(?:", at) ? sign + 1 : regex.indexOf('>', at) + 1;
            known = end > 0 && (around || regex.startsWith("(?:", at) || regex.startsWith("(?<", at));
        }
        at = end;
        List<Opening> inside = alternatives();
        at++;
        return around ? List.of(Opening.empty()) : inside;
    }

    private List<Opening> quantified(List<Opening> part) {
        if (!more() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        char c = regex.charAt(at);
        int least = c == '+' ? 1 : 0;
        int most = c == '?' ? 1 : Integer.MAX_VALUE;
        at++;
        if (c == '{') {
            int end = regex.indexOf('}', at);
            String[] bounds = regex.substring(at, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
            at = end + 1;
        }
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        if (most == 1) {
            return least == 1
                    ? part
                    : Stream.concat(part.stream(), Stream.of(Opening.empty())).toList();
        }
        return List.of(any(part).repeated(least, most));
    }

    /** Characters, ranges and simple escapes; of any other class, any character. */
    private Opening characterClass() {
        int end = RequiredText.classEnd(regex, at);
        String inside = regex.substring(at + 1, end - 1);
        if (inside.startsWith("^") || inside.replace("\\[", "").contains("[") || inside.contains("&&")) {
            at = end;
            return Opening.anything();
        }
        at++;
        Opening all = member();
        while (at < end - 1) {
            all = all.or(member());
        }
        at = end;
        return all;
    }

    private Opening member() {
        if (regex.charAt(at) == '\\' && regex.charAt(at + 1) != 'u') {
            return escape();
        }
        char from = character();
        if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
            at++;
            return regex.charAt(at) == '\\' && regex.charAt(at + 1) != 'u'
                    ? Opening.anything().or(escape())
                    : Opening.oneOf(from, character());
        }
        return Opening.oneOf(from, from);
    }

    /** The character at the place, also when it is written as its number. */
    private char character() {
        if (regex.charAt(at) == '\\') {
            at += 6;
            return (char) Integer.parseInt(regex.substring(at - 4, at), 16);
        }
        return regex.charAt(at++);
    }

    private Opening escape() {
        char c = regex.charAt(at + 1);
        if (c == 'u') {
            char plain = character();
            return Opening.oneOf(plain, plain);
        }
        at += 2;
        if (c == 'd') {
            return Opening.oneOf('0', '9');
        }
        if (c == 's') {
            return Opening.oneOf(' ', ' ').or(Opening.oneOf('\t', '\r'));
        }
        int control = "tnfr".indexOf(c);
        if (control >= 0) {
            char meant = "\t\n\f\r".charAt(control);
            return Opening.oneOf(meant, meant);
        }
        if (Character.isLetterOrDigit(c)) {
            known &= "DSWw".indexOf(c) >= 0;
            return Opening.anything();
        }
        return Opening.oneOf(c, c);
    }
}
