package cn.fazhi.audit.facts;

import java.util.Locale;

/** How often something is said to happen. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** 定期, 经常, 不定期: often, by its own account. */
    VAGUE;

    /** The name in the JSON contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it comes round at least four times a year. */
    public boolean atLeastQuarterly() {
        return ordinal() <= QUARTER.ordinal();
    }
}
