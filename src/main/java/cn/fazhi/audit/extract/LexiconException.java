package cn.fazhi.audit.extract;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon that does not load, with everything that is wrong with it. */
public final class LexiconException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<WordFault> faults;

    public LexiconException(List<WordFault> faults) {
        super(faults.stream().map(WordFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<WordFault> faults() {
        return faults;
    }
}
