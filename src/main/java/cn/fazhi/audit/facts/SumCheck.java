package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Figures that must agree: parts with their total, a rate with its counts.
 *
 * @param kind parts, rate, twice (one figure given two values), often (每周 beside a yearly figure that is too small for it) or over
 *     (more than 100 %)
 * @param total the total or the rate as stated
 * @param parts the parts, or the counts the rate comes from
 * @param holds whether they agree, within the slack that 余, 多, 近 allow
 * @param sure whether the figures certainly claim to agree; a total that 其中 need not exhaust is not sure
 * @param working the arithmetic in Chinese, such as 394＋70＝464，与总数364不符
 * @param topic what the figures count
 * @param evidence the words
 */
public record SumCheck(
        String kind,
        double total,
        List<Double> parts,
        boolean holds,
        boolean sure,
        String working,
        String topic,
        List<Evidence> evidence)
        implements Fact {

    public SumCheck {
        parts = List.copyOf(parts);
        evidence = List.copyOf(evidence);
    }
}
