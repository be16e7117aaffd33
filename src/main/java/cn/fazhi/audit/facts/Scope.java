package cn.fazhi.audit.facts;

/** To whom and when a statement applies. Only {@link #DONE} earns points. */
public enum Scope {
    /** This unit did it, in the report year. */
    DONE,
    /** Next year, an intention, a request. */
    PLANNED,
    /** A rule or a duty. */
    NORM,
    /** Another body's, another year's, a subordinate's figure, or a slogan. */
    OTHER,
    /** Said of a shortcoming. */
    PROBLEM;

    /** The name in the JSON contract. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Why words of this scope earn no points, in Chinese and without a full stop; "" for {@link #DONE}. */
    public String why() {
        return switch (this) {
            case PLANNED -> "属于下一步打算，不计入本年度已做工作";
            case NORM -> "属于制度要求，不是已做工作";
            case OTHER -> "属于其他单位、其他年度或口号式表述";
            case PROBLEM -> "出现在问题或否定表述中";
            case DONE -> "";
        };
    }
}
