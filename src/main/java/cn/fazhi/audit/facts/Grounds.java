package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Words that go with the problems without being problems: there is always one of each kind, also when it has no words.
 *
 * @param kind cause (causes given apart from their problem) or measure (measures that answer a problem)
 * @param evidence the words
 */
public record Grounds(String kind, List<Evidence> evidence) implements Fact {

    public Grounds {
        evidence = List.copyOf(evidence);
    }
}
