package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Something the unit has done about a problem or intends to do.
 *
 * @param text its words
 * @param topics the topics it is about, in order
 * @param problems numbers of the problems it answers
 * @param evidence its words in the report
 */
public record Measure(String text, List<String> topics, List<Integer> problems, List<Evidence> evidence)
        implements Fact {

    public Measure {
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
        evidence = List.copyOf(evidence);
    }
}
