package cn.fazhi.audit.rules.wall;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds the pattern of a matches to what is tried in time that does not explode: no repetition within a repetition, no look-around,
 * no back reference, few open repetitions.
 */
final class Regex {

    private static final int LONGEST = 200;

    /** With n open repetitions a text of length m is tried up to m to the n times. */
    private static final int MOST_OPEN = 2;

    private static final int MOST_WAYS = 200;

    private final String pattern;
    private int at;
    private int open;
    private int groups;

    /** How many ways choices and options can be combined. */
    private int ways = 1;

    private Regex(String pattern) {
        this.pattern = pattern;
    }

    static void check(String pattern) throws Refused {
        if (pattern.length() > LONGEST) {
            throw new Refused("matches 的样式太长（超过" + LONGEST + "字）：请拆成几个条件");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new Refused("matches 的样式“" + pattern + "”写得不对：请检查括号和反斜杠");
        }
        Regex regex = new Regex(pattern);
        regex.sequence();
        if (regex.at < pattern.length()) {
            throw new Refused("matches 的样式“" + pattern + "”写得不对：请检查括号");
        }
    }

    /** Reads up to a closing bracket; tells whether it repeats or chooses, and so must not be repeated itself. */
    private boolean sequence() throws Refused {
        boolean varies = false;
        int choices = 1;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                at++;
                choices++;
                varies = true;
                continue;
            }
            boolean inner = atom();
            if (repeats()) {
                if (inner) {
                    throw new Refused("matches 的样式里不能在重复里再套重复或选择（如 (a+)+、(a|b)*）：请改成一层，或用 contains");
                }
                inner = true;
            }
            varies |= inner;
        }
        times(choices);
        return varies;
    }

    private void times(int choices) throws Refused {
        ways *= choices;
        if (ways > MOST_WAYS) {
            throw new Refused("matches 的样式里选择（| 和 ?）太多：请拆成几个条件，或用 in (…)");
        }
    }

    /** Reads one thing; tells whether it varies in itself. */
    private boolean atom() throws Refused {
        char c = pattern.charAt(at++);
        if (c == '\\') {
            char escaped = pattern.charAt(at++);
            if (Character.isLetterOrDigit(escaped) && "dDsSwW".indexOf(escaped) < 0) {
                throw new Refused("matches 的样式里不能用“\\" + escaped + "”：请直接写出文字");
            }
            return false;
        }
        if (c == '[') {
            characters();
            return false;
        }
        if (c == '(') {
            return group();
        }
        return false;
    }

    private boolean group() throws Refused {
        if (++groups > 10) {
            throw new Refused("matches 的样式里括号太多：请拆成几个条件");
        }
        if (pattern.startsWith("?", at) && !pattern.startsWith("?:", at)) {
            throw new Refused("matches 的样式里不能用“(?”开头的写法：请改成普通括号");
        }
        at += pattern.startsWith("?:", at) ? 2 : 0;
        boolean varies = sequence();
        at++;
        return varies;
    }

    private void characters() throws Refused {
        for (int start = at; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == ']' && at > start) {
                at++;
                return;
            }
            if (c == '[' || c == '&') {
                throw new Refused("matches 的样式里方括号中不能再有“" + c + "”：请拆成几个条件");
            }
            at += c == '\\' ? 1 : 0;
        }
    }

    private boolean repeats() throws Refused {
        if (at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
            return false;
        }
        char mark = pattern.charAt(at++);
        boolean unlimited = mark == '*' || mark == '+';
        if (mark == '{') {
            int close = pattern.indexOf('}', at);
            // How often exactly is no choice; from so many to so many is one.
            unlimited = !pattern.substring(at, close).matches("\\d{1,2}");
            at = close + 1;
        } else if (mark == '?') {
            times(2);
        }
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        if (unlimited && ++open > MOST_OPEN) {
            throw new Refused("matches 的样式里 *、+ 和 {…} 太多（最多" + MOST_OPEN + "个）：请拆成几个条件，或用 contains");
        }
        return true;
    }
}
