package cn.fazhi.audit.extract;

import java.util.List;

/** A lexicon that does not load. Every problem found, each a Chinese sentence with file and line. */
public final class LexiconException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public LexiconException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
