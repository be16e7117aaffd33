package cn.fazhi.audit.rules.wall;

import cn.fazhi.audit.rules.wall.Lexer.Kind;
import cn.fazhi.audit.rules.wall.Lexer.Token;
import java.util.List;
import java.util.Set;

/** Reads one expression of a rule by a grammar of our own; whatever does not fit is refused. Nothing is evaluated. */
final class Grammar {

    /** No honest condition nests deeper; the engine's parser and ours both recurse. */
    private static final int DEEPEST = 12;

    private static final int LONGEST = 2000;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final Set<String> WORDS = Set.of("contains", "excludes", "memberOf");

    private final Speech speech;
    private final List<Token> tokens;
    private int at;
    private int depth;

    /** Whether the value is given to a variable or a function, from where it could be added to itself again and again. */
    private boolean bound;

    private Grammar(Speech speech, List<Token> tokens) {
        this.speech = speech;
        this.tokens = tokens;
    }

    /** A constraint of a pattern, with or without a variable bound before it. */
    static void constraint(Speech speech, String source) throws Refused {
        Grammar grammar = of(speech, source);
        if (grammar.now().kind() == Kind.VARIABLE && grammar.next().is(":")) {
            grammar.at += 2;
            grammar.bound = true;
        }
        grammar.either();
        grammar.end();
    }

    /** A parameter of an accumulate function. */
    static void value(Speech speech, String source) throws Refused {
        Grammar grammar = of(speech, source);
        grammar.bound = true;
        grammar.sum();
        grammar.end();
    }

    /** What stands behind from: a list that a bound fact holds. */
    static void source(Speech speech, String source) throws Refused {
        Grammar grammar = of(speech, source);
        if (grammar.now().kind() != Kind.VARIABLE) {
            throw new Refused("from 后面只能是 when 里绑定的变量及其字段，如 $problems.all，不能写“"
                    + grammar.now().text() + "”");
        }
        grammar.chain();
        grammar.end();
    }

    private static Grammar of(Speech speech, String source) throws Refused {
        if (source.length() > LONGEST) {
            throw new Refused("条件太长（超过" + LONGEST + "字）：请拆成几条规则");
        }
        return new Grammar(speech, Lexer.expression(source));
    }

    private Token now() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    private boolean eat(String mark) {
        boolean there = now().is(mark);
        at += there ? 1 : 0;
        return there;
    }

    private void need(String mark) throws Refused {
        if (!eat(mark)) {
            throw unexpected();
        }
    }

    private void end() throws Refused {
        if (now().kind() != Kind.END) {
            throw unexpected();
        }
    }

    private Refused unexpected() {
        Token token = now();
        String what = token.kind() == Kind.END ? "条件没有写完" : "条件里的“" + token.text() + "”在这里不能用";
        return new Refused(what + "：请写成“字段 比较 值”，如 times >= 4");
    }

    private void either() throws Refused {
        if (++depth > DEEPEST) {
            throw new Refused("括号套得太深（超过" + DEEPEST + "层）：请拆成几条规则");
        }
        do {
            both();
        } while (eat("||"));
        depth--;
    }

    private void both() throws Refused {
        do {
            comparison();
        } while (eat("&&"));
    }

    /** May begin with its operator: {@code times > 3 && < 9}. */
    private void comparison() throws Refused {
        if (!compares()) {
            sum();
        }
        while (compares()) {
            operator();
        }
    }

    private boolean compares() {
        Token token = now();
        if (token.kind() == Kind.MARK) {
            return COMPARISONS.contains(token.text());
        }
        return token.named("in") || token.named("not") || token.named("matches") || WORDS.contains(token.text());
    }

    private void operator() throws Refused {
        if (now().kind() == Kind.MARK) {
            at++;
            sum();
            return;
        }
        if (now().named("not")) {
            at++;
        }
        Token word = now();
        at++;
        if (word.named("in")) {
            list();
        } else if (word.named("matches")) {
            if (now().kind() != Kind.TEXT) {
                throw new Refused("matches 后面只能直接写引号里的样式，如 matches \".*普法.*\"");
            }
            Regex.check(now().text());
            at++;
        } else if (word.kind() == Kind.NAME && WORDS.contains(word.text())) {
            sum();
        } else {
            at--;
            throw unexpected();
        }
    }

    private void list() throws Refused {
        need("(");
        do {
            sum();
        } while (eat(","));
        need(")");
    }

    private void sum() throws Refused {
        operands();
        if (bound && now().is("+")) {
            throw new Refused("绑定变量和函数的括号里不能用“+”：请绑定字段本身，算式写在比较里，如 $a + $b >= 4");
        }
    }

    private void operands() throws Refused {
        do {
            term();
        } while (!bound && eat("+") || eat("-") || eat("*") || eat("/") || eat("%"));
    }

    private void term() throws Refused {
        boolean negated = eat("!") || eat("-");
        Token token = now();
        if (eat("(")) {
            either();
            need(")");
        } else if (token.kind() == Kind.NUMBER || token.kind() == Kind.TEXT) {
            at++;
        } else if (token.kind() == Kind.VARIABLE || token.kind() == Kind.NAME) {
            chain();
        } else {
            throw negated && token.is(".") ? new Refused("“!.”不能用：请先写 字段 != null") : unexpected();
        }
    }

    private void chain() throws Refused {
        Token first = now();
        at++;
        if (first.kind() == Kind.NAME && speech.enumerates(first.text())) {
            constant(first.text());
        } else if (first.kind() == Kind.NAME
                && !Set.of("true", "false", "null", "this").contains(first.text())) {
            known(first.text(), speech.accessor(first.text()) || Speech.QUESTIONS.contains(first.text()));
            noArguments();
        }
        while (eat(".")) {
            member();
        }
    }

    private void constant(String type) throws Refused {
        need(".");
        if (now().kind() != Kind.NAME || !speech.constant(type, now().text())) {
            throw new Refused("“" + type + "." + now().text() + "”不能用：" + type + " 后面只能是它的取值，见 rules/README.md");
        }
        at++;
    }

    private void member() throws Refused {
        Token name = now();
        if (name.kind() != Kind.NAME) {
            throw unexpected();
        }
        at++;
        boolean question = Speech.QUESTIONS.contains(name.text());
        known(name.text(), question || speech.accessor(name.text()));
        if (!question) {
            noArguments();
        } else if (eat("(") && !eat(")")) {
            do {
                sum();
            } while (eat(","));
            need(")");
        }
    }

    private void noArguments() throws Refused {
        if (eat("(")) {
            need(")");
        }
    }

    private void known(String name, boolean known) throws Refused {
        if (!known) {
            throw new Refused("“" + name + "”不是事实的字段，也不在可用的函数之列：请对照 rules/README.md 的事实表，只用其中的字段");
        }
    }
}
