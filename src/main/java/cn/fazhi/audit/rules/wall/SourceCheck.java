package cn.fazhi.audit.rules.wall;

import java.util.ArrayList;
import java.util.List;

/**
 * What must not stand in a rule file whatever the engine makes of it: characters that the parser, the interpreter and the Java compiler
 * read differently, and nesting that the parser would not come back from.
 */
final class SourceCheck {

    private static final int DEEPEST = 16;
    private static final int LONGEST = 200_000;
    private static final String PLAIN = "$.,;:()<>=!&|+-*/%@\"";

    private final String text;
    private final List<Breach> breaches = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;

    private SourceCheck(String text) {
        this.text = text;
    }

    static List<Breach> of(String text) {
        if (text.length() > LONGEST) {
            return List.of(new Breach(1, "规则文件太长（超过" + LONGEST + "字）：请把规则分到各项自己的文件里"));
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
            if (one.indexOf('\r') >= 0 && one.indexOf('\r') < one.length() - 1) {
                breach(number, "这一行中间有回车符：请用编辑器重新分行后保存");
            }
        }
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
        boolean known = Chars.letter(c) || Chars.digit(c) || PLAIN.indexOf(c) >= 0 || " \t\r".indexOf(c) >= 0;
        if (!known && !fullWidth(c)) {
            String what = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    ? "看不见的字符（U+"
                            + Integer.toHexString(0x10000 | c).substring(1).toUpperCase(java.util.Locale.ROOT) + "）"
                    : "“" + c + "”";
            breach(line, "规则语句里不能用" + what + "：引号和注释之外只写英文字母、数字、比较和加减乘除、括号");
        }
    }

    /** Reported with its better sentence by whoever reads the outline of the file. */
    private static boolean fullWidth(char c) {
        return "（）“”‘’，；：！＝＜＞＠｛｝".indexOf(c) >= 0;
    }
}
