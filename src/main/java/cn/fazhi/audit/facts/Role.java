package cn.fazhi.audit.facts;

import java.util.Locale;

/** What a section of a report is for. */
public enum Role {
    OVERVIEW,
    ACHIEVEMENT,
    FIRST_RESPONSIBLE,
    PROBLEM,
    RECTIFICATION,
    PLAN,
    OTHER;

    /** The name in the JSON contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
