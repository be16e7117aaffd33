package cn.fazhi.audit.facts;

import java.util.List;

/**
 * One slip of the text itself.
 *
 * @param kind year-conflict, name-slip, artefact or foreign-name
 * @param words the words that are wrong
 * @param why what is wrong with them, in Chinese
 * @param sure whether it is certain
 * @param evidence the words in the report
 */
public record Flaw(String kind, String words, String why, boolean sure, List<Evidence> evidence) implements Fact {

    public Flaw {
        evidence = List.copyOf(evidence);
    }

    @Override
    public boolean mayGrow() {
        return false;
    }
}
