package cn.fazhi.audit.rules.wall;

import cn.fazhi.audit.rules.wall.Lexer.Kind;
import cn.fazhi.audit.rules.wall.Lexer.Token;
import java.util.List;
import java.util.Set;

/** Goes along the tokens of a consequence; each question that holds takes its token. */
final class Reader {

    private final List<Token> tokens;
    private int at;

    Reader(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean kind(Kind kind) {
        return taken(at < tokens.size() && tokens.get(at).kind() == kind);
    }

    boolean mark(String mark) {
        return taken(at < tokens.size() && tokens.get(at).is(mark));
    }

    boolean name(String name) {
        return taken(at < tokens.size() && tokens.get(at).named(name));
    }

    boolean oneOf(Set<String> names) {
        return taken(at < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && names.contains(tokens.get(at).text()));
    }

    boolean accessor(Speech speech) {
        return taken(at < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && speech.accessor(tokens.get(at).text()));
    }

    private boolean taken(boolean there) {
        at += there ? 1 : 0;
        return there;
    }
}
