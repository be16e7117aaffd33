package cn.fazhi.audit.rules.wall;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an expression into tokens. Knows few of them: what the engine's own lexer would take for something else has to be refused here,
 * so that both always read the same.
 */
final class Lexer {

    /** Longest first. */
    private static final List<String> MARKS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "(", ")", ",", ".", ":", ";");

    enum Kind {
        NAME,
        VARIABLE,
        NUMBER,
        TEXT,
        MARK,
        END
    }

    /**
     * One token.
     *
     * @param text as written; of a text its content, unescaped
     */
    record Token(Kind kind, String text) {

        boolean is(String mark) {
            return kind == Kind.MARK && text.equals(mark);
        }

        boolean named(String name) {
            return kind == Kind.NAME && text.equals(name);
        }
    }

    private final String source;
    private final boolean comments;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source, boolean comments) {
        this.source = source;
        this.comments = comments;
    }

    /** The tokens of a condition, an END behind them. */
    static List<Token> expression(String source) throws Refused {
        return new Lexer(source, false).all();
    }

    /** The tokens of a consequence, where comments may stand between them. */
    static List<Token> consequence(String source) throws Refused {
        return new Lexer(source, true).all();
    }

    private List<Token> all() throws Refused {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (source.startsWith("//", at) || source.startsWith("/*", at)) {
                comment();
            } else if (c == '"') {
                text();
            } else if (Chars.digit(c)) {
                number();
            } else if (Chars.letter(c) || c == '$') {
                name(c == '$');
            } else {
                mark();
            }
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private void comment() throws Refused {
        if (!comments) {
            throw new Refused("条件中间不能写注释：请把注释移到这个条件的上一行");
        }
        boolean line = source.charAt(at + 1) == '/';
        int end = source.indexOf(line ? "\n" : "*/", at + 2);
        at = end < 0 ? source.length() : end + (line ? 1 : 2);
    }

    private void text() throws Refused {
        StringBuilder content = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                at++;
                tokens.add(new Token(Kind.TEXT, content.toString()));
                return;
            }
            if (c == '\\') {
                at++;
                c = at < source.length() ? source.charAt(at) : 'u';
                if (c != '"' && c != '\\') {
                    throw new Refused("引号里的“\\" + c + "”不能用：反斜杠后面只能是引号或反斜杠");
                }
            }
            content.append(c);
        }
        throw new Refused("引号没有配对：请补上英文双引号");
    }

    private void number() throws Refused {
        int start = at;
        digits();
        if (at + 1 < source.length() && source.charAt(at) == '.' && Chars.digit(source.charAt(at + 1))) {
            at++;
            digits();
        }
        if (source.charAt(start) == '0' && at > start + 1 && Chars.digit(source.charAt(start + 1))) {
            // The engine would count by eights.
            throw new Refused("数字“" + source.substring(start, at) + "”不能以0开头：请删去前面的0");
        }
        if (at < source.length() && (Chars.wordly(source.charAt(at)) || at - start > 15)) {
            throw new Refused("数字“" + source.substring(start, at + 1) + "”不能这样写：只写数字和小数点，如 4 或 0.5");
        }
        tokens.add(new Token(Kind.NUMBER, source.substring(start, at)));
    }

    private void digits() {
        while (at < source.length() && Chars.digit(source.charAt(at))) {
            at++;
        }
    }

    private void name(boolean variable) throws Refused {
        int start = at++;
        while (at < source.length() && Chars.wordly(source.charAt(at))) {
            at++;
        }
        String name = source.substring(start, at);
        if (name.indexOf('$', 1) >= 0 || name.equals("$")) {
            throw new Refused("“" + name + "”不能作名称：变量以一个 $ 开头，后面是英文字母和数字，如 $study");
        }
        tokens.add(new Token(variable ? Kind.VARIABLE : Kind.NAME, name));
    }

    private void mark() throws Refused {
        for (String mark : MARKS) {
            if (source.startsWith(mark, at)) {
                at += mark.length();
                tokens.add(new Token(Kind.MARK, mark));
                return;
            }
        }
        throw new Refused("条件里不能用“" + source.charAt(at) + "”：只能写字段、比较、加减乘除和括号");
    }
}
