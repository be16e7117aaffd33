package cn.fazhi.audit.facts;

import java.util.List;

/**
 * How often something is said to happen, without a count.
 *
 * @param topic what happens
 * @param per how often
 * @param scope whose and when
 * @param sure whether topic and scope are certain
 * @param evidence the words
 */
public record Frequency(String topic, Period per, Scope scope, boolean sure, List<Evidence> evidence) implements Fact {

    public Frequency {
        evidence = List.copyOf(evidence);
    }
}
