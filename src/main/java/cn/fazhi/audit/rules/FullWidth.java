package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds full-width symbols where a rule needs half-width ones, and puts those in their place: one character for one, so that every
 * offset stays and the rest can be checked as if they had been typed right. Comments and the inside of texts are left alone.
 */
final class FullWidth {

    private static final Map<Character, Character> TWINS = twins();
    private static final Map<Character, String> SPELT = Map.of('≥', ">=", '≤', "<=", '≠', "!=");
    private static final Pattern BARE = Pattern.compile("@\\s*\\w+\\s*\\(\\s*(?=\\p{IsHan})");
    private static final String QUOTES = "“”＂";
    private static final String SINGLE = "‘’＇";

    private final char[] out;
    private final String text;
    private final List<Integer> places = new ArrayList<>();

    private FullWidth(String text) {
        this.text = text;
        this.out = text.toCharArray();
    }

    /** The text with half-width symbols; each line with full-width ones is a problem. */
    static String mended(String file, String text, RuleProblems problems) {
        FullWidth reading = new FullWidth(text);
        int at = 0;
        while (at < text.length()) {
            at = reading.step(at);
        }
        reading.report(file, problems);
        return new String(reading.out);
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            return lineEnd(at);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (c == '"' || c == '\'') {
            return string(at, c);
        }
        if (QUOTES.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0) {
            mend(at);
            return string(at, out[at]);
        }
        Matcher bare = BARE.matcher(text).region(at, text.length());
        if (c == '@' && bare.lookingAt()) {
            // A sentence without its quotation marks: the scanner asks for those.
            int close = text.lastIndexOf(')', lineEnd(at) - 1);
            return close > bare.end() ? close + 1 : bare.end();
        }
        if (TWINS.containsKey(c)) {
            mend(at);
        }
        return at + 1;
    }

    /** The offset after a text that begins here: at its half-width mark, or where that is missing at a full-width one. */
    private int string(int start, char mark) {
        int end = lineEnd(start);
        String others = mark == '"' ? QUOTES : SINGLE;
        boolean mended = text.charAt(start) != mark;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark || mended && others.indexOf(c) >= 0) {
                return close(i, mark);
            }
            i += c == '\\' ? 1 : 0;
        }
        for (int i = start + 1; i < end; i++) {
            if (others.indexOf(text.charAt(i)) >= 0 && endsHere(i + 1)) {
                return close(i, mark);
            }
        }
        return end;
    }

    /** Whether what follows a closing mark follows: a bracket, a comma, the end of the line. */
    private boolean endsHere(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\r')) {
            at++;
        }
        return at >= text.length() || "),;\n），；@&|".indexOf(text.charAt(at)) >= 0;
    }

    private int close(int at, char mark) {
        if (text.charAt(at) != mark) {
            mend(at);
        }
        return at + 1;
    }

    private void mend(int at) {
        out[at] = TWINS.get(text.charAt(at));
        places.add(at);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void report(String file, RuleProblems problems) {
        Map<Integer, List<Integer>> byLine = new TreeMap<>();
        places.forEach(at ->
                byLine.computeIfAbsent(lineEnd(at), l -> new ArrayList<>()).add(at));
        for (List<Integer> line : byLine.values()) {
            String named = line.stream()
                    .map(text::charAt)
                    .map(FullWidth::spoken)
                    .distinct()
                    .collect(Collectors.joining("，"));
            problems.at(file, line.get(0), 1, "规则语句里用了中文（全角）符号：请切换到英文输入法，把" + named + "（注释和引号里的文字不受限制）");
        }
    }

    private static String spoken(char c) {
        if (QUOTES.indexOf(c) >= 0) {
            return "中文双引号改成英文双引号 \"";
        }
        if (SINGLE.indexOf(c) >= 0) {
            return "中文单引号改成英文双引号 \"";
        }
        if (c == '\u3000' || c == '\u00A0') {
            return "全角空格改成半角空格";
        }
        return "“" + c + "”改成“" + SPELT.getOrDefault(c, String.valueOf(TWINS.get(c))) + "”";
    }

    private static Map<Character, Character> twins() {
        Map<Character, Character> twins = new TreeMap<>();
        for (char c = '！'; c <= '～'; c++) {
            twins.put(c, (char) (c - '！' + '!'));
        }
        String pairs = "“\"”\"‘'’'。.、,【[】]《<》>\u3000 \u00A0 —-≥>≤<≠>";
        for (int i = 0; i < pairs.length(); i += 2) {
            twins.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return twins;
    }
}
