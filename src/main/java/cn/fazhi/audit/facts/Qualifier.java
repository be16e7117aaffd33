package cn.fazhi.audit.facts;

import java.util.Locale;

/** How exactly a number is given. */
public enum Qualifier {
    EXACT,
    /** 余, 多, 近, 约, 左右. */
    ABOUT,
    /** 以上, 不少于, 不低于, 超过. */
    AT_LEAST,
    /** 不超过, 以内. */
    AT_MOST,
    /** Not stated: counted from the dates the report lists. */
    DERIVED_FROM_DATES;

    /** The name in the JSON contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
