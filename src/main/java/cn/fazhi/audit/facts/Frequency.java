package cn.fazhi.audit.facts;

import java.util.List;

/**
 * How often something is said to happen, without a count.
 *
 * @param topic what happens
 * @param per how often
 * @param scope whose and when
 * @param sure whether topic and scope are certain
 * @param whose of an OTHER scope, whose or of what time it is, in Chinese, such as 属于其他年度（“2022年”）; "" where that is not known
 * @param evidence the words
 */
public record Frequency(String topic, Period per, Scope scope, boolean sure, String whose, List<Evidence> evidence)
        implements Fact {

    public Frequency {
        evidence = List.copyOf(evidence);
    }

    /** A frequency of which it need not be said whose it is. */
    public Frequency(String topic, Period per, Scope scope, boolean sure, List<Evidence> evidence) {
        this(topic, per, scope, sure, "", evidence);
    }

    /** Why it is not this unit's own of the year, in Chinese; "" for what is. */
    public String whyNot() {
        return whose.isEmpty() ? scope.why() : whose;
    }
}
