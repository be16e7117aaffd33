package cn.fazhi.audit.facts;

import java.util.List;

/**
 * What a report says it did of one topic in its year, all places together. There is one for every topic with anything done.
 *
 * @param topic the topic
 * @param times what its counts come to: totals, not totals plus their parts, a figure told twice once; of rates the lowest; 0 when nothing
 *     is counted
 * @param counted whether any figure is given
 * @param mentions in how many places it is told
 * @param kinds how many different kinds are named, where the lexicon tells kinds apart
 * @param occasions how many of the mentions are concrete occasions
 * @param names the kinds in order, joined by 、
 * @param sure whether every reading it needs is certain
 * @param evidence the words of the counts, or of the mentions when nothing is counted
 */
public record Tally(
        String topic,
        double times,
        boolean counted,
        int mentions,
        int kinds,
        int occasions,
        String names,
        boolean sure,
        List<Evidence> evidence)
        implements Fact {

    public Tally {
        evidence = List.copyOf(evidence);
    }
}
