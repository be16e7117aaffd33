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
}
