package cn.fazhi.audit.extract.numbers;

import cn.fazhi.audit.facts.Qualifier;

/**
 * A number with its unit.
 *
 * @param value the number; the lower bound of a range; a percentage as 95
 * @param measure its unit, such as 次 or %
 * @param qualifier how exactly it is given
 * @param start offset of its first character, words such as 约 and 近 included
 * @param end offset after its last character, words such as 以上 included
 * @param one whether it is a bare 一, which often counts nothing
 */
public record Quantity(double value, String measure, Qualifier qualifier, int start, int end, boolean one) {

    /** Slack that its wording leaves upwards: 50余 may be 50 to 59, 1000多 up to 1999; 0 for exact numbers. */
    public double slack() {
        return switch (qualifier) {
            case EXACT, DERIVED_FROM_DATES -> 0;
            case ABOUT, AT_LEAST, AT_MOST -> {
                double step = 1;
                while (value >= 10 && value % (step * 10) == 0) {
                    step *= 10;
                }
                yield Math.max(step - (step > 1 ? 1 : 0), value * 0.1);
            }
        };
    }
}
