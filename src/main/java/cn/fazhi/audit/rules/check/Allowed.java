package cn.fazhi.audit.rules.check;

/** The values that a condition allows a field to have. */
public sealed interface Allowed permits Numbers, Names {

    /** What both allow; both must be of one kind. */
    Allowed and(Allowed other);

    /** What either allows. */
    Allowed or(Allowed other);

    /** What this does not allow. */
    Allowed not();

    /** Whether nothing is allowed. */
    boolean none();

    /** Whether the other allows everything that this allows. */
    default boolean within(Allowed other) {
        return and(other.not()).none();
    }

    /** Whether the other is of the same kind, so that the two can be compared. */
    default boolean like(Allowed other) {
        return getClass() == other.getClass();
    }
}
