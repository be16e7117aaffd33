package cn.fazhi.audit.rules.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must not stand in a rule file whatever the engine makes of it: characters that the parser, the interpreter and the Java compiler
 * read differently, and nesting that the parser would not come back from.
 */
final class SourceCheck {

    private static final int DEEPEST = 16;
    private static final String SIGNS = "!-+";
    private static final String PLAIN = "$.,;:()<>=!&|+-*/%@\"";

    private final String text;
    private final List<Breach> breaches = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;

    /** The character before, blanks left out. */
    private char last = ' ';

    private SourceCheck(String text) {
        this.text = text;
    }

    static List<Breach> of(String text) {
        Optional<Breach> tooMuch = Extent.tooMuch(text);
        if (tooMuch.isPresent()) {
            return List.of(tooMuch.get());
        }
        SourceCheck check = new SourceCheck(text);
        check.escapes();
        check.structure();
        return check.breaches;
    }

    private void breach(int where, String sentence) {
        if (breaches.size() < 20) {
            breaches.add(new Breach(where, sentence));
        }
    }

    /** The Java compiler undoes such escapes everywhere, comments and strings included. */
    private void escapes() {
        int number = 0;
        for (String one : text.split("\n", -1)) {
            number++;
            if (one.contains("\\u")) {
                breach(number, "不能写“\\u”：请直接写这个字");
            }
            int hidden = hidden(one);
            if (hidden >= 0) {
                breach(number, "不能有看不见的控制字符（U+" + code(one.charAt(hidden)) + "），它会让人看到的和程序读到的不一样：请删去这一行重写");
            }
            if (one.indexOf('\r') >= 0 && one.indexOf('\r') < one.length() - 1) {
                breach(number, "这一行中间有回车符：请用编辑器重新分行后保存");
            }
        }
    }

    /** Of the characters that a person does not see: those that turn the direction of what follows, and control characters. */
    private static int hidden(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean turns = c == '\u061C'
                    || c >= '\u200E' && c <= '\u200F'
                    || c >= '\u202A' && c <= '\u202E'
                    || c >= '\u2066' && c <= '\u2069'
                    || c == '\u2028'
                    || c == '\u2029';
            if (turns || Character.isISOControl(c) && c != '\t' && c != '\r') {
                return i;
            }
        }
        return -1;
    }

    private static String code(char c) {
        return Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
    }

    private void structure() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"') {
                string();
            } else {
                plain(c);
                at++;
            }
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        int stop = end < 0 ? text.length() : end + 2;
        if (end < 0) {
            breach(line, "注释没有结束：请补上 */");
        }
        line += (int) text.substring(at, stop).chars().filter(c -> c == '\n').count();
        at = stop;
    }

    private void string() {
        last = '"';
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\n' || Character.isISOControl(c) && c != '\t' && c != '\r') {
                breach(line, "引号里不能换行，也不能有控制字符：请写在一行里");
                return;
            }
            at += c == '\\' ? 1 : 0;
        }
        at++;
    }

    private void plain(char c) {
        if (c == '(' && ++depth > DEEPEST) {
            breach(line, "括号套得太深（超过" + DEEPEST + "层）：请拆成几条规则");
            depth = 0;
        } else if (c == ')') {
            depth = Math.max(0, depth - 1);
        }
        if (c > ' ') {
            // The engine's parser takes a stack frame for each sign before a value.
            if (SIGNS.indexOf(c) >= 0 && SIGNS.indexOf(last) >= 0) {
                breach(line, "“" + last + "”后面不能再写“" + c + "”：请只留一个");
            }
            last = c;
        }
        boolean known = Chars.letter(c) || Chars.digit(c) || PLAIN.indexOf(c) >= 0 || " \t\r".indexOf(c) >= 0;
        if (!known && !fullWidth(c)) {
            String what = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    ? "看不见的字符（U+" + code(c) + "）"
                    : "“" + c + "”";
            breach(line, "规则语句里不能用" + what + "：引号和注释之外只写英文字母、数字、比较和加减乘除、括号");
        }
    }

    /** Reported with its better sentence by whoever reads the outline of the file. */
    private static boolean fullWidth(char c) {
        return "（）“”‘’，；：！＝＜＞＠｛｝".indexOf(c) >= 0;
    }
}
