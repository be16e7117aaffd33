package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Words about a topic.
 *
 * @param topic what they are about
 * @param kind the lexicon's name for this wording where a topic has several (机关, 乡村 …), or the word itself
 * @param scope whose and when
 * @param occasion the count, date or named kind of meeting in the same sentence that makes it a concrete occasion; "" when none
 * @param sure whether topic and scope are certain
 * @param evidence the words
 */
public record Mention(String topic, String kind, Scope scope, String occasion, boolean sure, List<Evidence> evidence)
        implements Fact {

    public Mention {
        evidence = List.copyOf(evidence);
    }
}
