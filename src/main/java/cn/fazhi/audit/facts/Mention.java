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
 * @param whose of an OTHER scope, whose or of what time it is, in Chinese, such as 属于其他年度（“2022年”）; "" where that is not known
 * @param evidence the words
 */
public record Mention(
        String topic, String kind, Scope scope, String occasion, boolean sure, String whose, List<Evidence> evidence)
        implements Fact {

    public Mention {
        evidence = List.copyOf(evidence);
    }

    /** Words of which it need not be said whose they are. */
    public Mention(String topic, String kind, Scope scope, String occasion, boolean sure, List<Evidence> evidence) {
        this(topic, kind, scope, occasion, sure, "", evidence);
    }

    /** Why it is not this unit's own of the year, in Chinese; "" for what is. */
    public String whyNot() {
        return whose.isEmpty() ? scope.why() : whose;
    }
}
