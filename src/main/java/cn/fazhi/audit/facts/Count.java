package cn.fazhi.audit.facts;

import java.util.List;

/**
 * A figure and what it counts.
 *
 * @param topic what it counts, by the name of a lexicon file, such as study-session
 * @param value the number; a percentage as 95; 1.2万 as 12000
 * @param measure the unit it stands with (次, 份, %)
 * @param qualifier how exactly it is given
 * @param scope whose and when it is
 * @param part whether it is a part of a total given in the same passage, and so never added to it
 * @param sure whether topic and scope are certain
 * @param doubt what is unclear, in Chinese; "" when sure
 * @param whose of an OTHER scope, whose or of what time it is, in Chinese, such as 属于其他年度（“2022年”）; "" where that is not known
 * @param evidence the words
 */
public record Count(
        String topic,
        double value,
        String measure,
        Qualifier qualifier,
        Scope scope,
        boolean part,
        boolean sure,
        String doubt,
        String whose,
        List<Evidence> evidence)
        implements Fact {

    public Count {
        evidence = List.copyOf(evidence);
    }

    /** A figure of which it need not be said whose it is. */
    public Count(
            String topic,
            double value,
            String measure,
            Qualifier qualifier,
            Scope scope,
            boolean part,
            boolean sure,
            String doubt,
            List<Evidence> evidence) {
        this(topic, value, measure, qualifier, scope, part, sure, doubt, "", evidence);
    }

    /** Why it is not this unit's own of the year, in Chinese; "" for what is. */
    public String whyNot() {
        return whose.isEmpty() ? scope.why() : whose;
    }
}
