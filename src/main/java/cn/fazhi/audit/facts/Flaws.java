package cn.fazhi.audit.facts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All slips of one kind. There is always one for every kind, also when the text is clean.
 *
 * @param kind year-conflict, name-slip, artefact or foreign-name
 * @param all each of them, in order
 * @param sentences how many sentences were read
 * @param evidence the words in the report
 */
public record Flaws(String kind, List<Flaw> all, int sentences, List<Evidence> evidence) implements Fact {

    public Flaws {
        all = List.copyOf(all);
        evidence = List.copyOf(evidence);
    }

    public int count() {
        return all.size();
    }

    /** Every slip with its reason, joined by ；. */
    public String listed() {
        return all.stream().map(f -> "“" + f.words() + "”（" + f.why() + "）").collect(Collectors.joining("；"));
    }

    @Override
    public boolean sure() {
        return all.stream().allMatch(Flaw::sure);
    }

    @Override
    public boolean mayGrow() {
        return false;
    }
}
