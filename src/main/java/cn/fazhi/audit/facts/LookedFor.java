package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Where a topic was looked for: the ground of every "not found". There is one for every topic of the lexicon.
 *
 * @param topic the topic
 * @param sections how many first-level sections were read
 * @param sentences how many sentences were read
 * @param nearest the nearest wording that did not count and why, in Chinese ("仅见于计划：“…”"); "" when there is none
 * @param evidence that wording
 */
public record LookedFor(String topic, int sections, int sentences, String nearest, List<Evidence> evidence)
        implements Fact {

    public LookedFor {
        evidence = List.copyOf(evidence);
    }
}
