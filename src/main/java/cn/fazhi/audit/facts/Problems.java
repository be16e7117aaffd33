package cn.fazhi.audit.facts;

import java.util.List;

/**
 * The shortcomings taken together. There is always one, also when none is admitted.
 *
 * @param all each of them, in order
 * @param characters length of the whole problem section, heading and rectification included, white space not counted
 * @param body length of the report's body, white space not counted
 * @param evidence the words of the problems
 */
public record Problems(List<Problem> all, int characters, int body, List<Evidence> evidence) implements Fact {

    public Problems {
        all = List.copyOf(all);
        evidence = List.copyOf(evidence);
    }

    public int count() {
        return all.size();
    }

    public int specific() {
        return (int) all.stream().filter(Problem::specific).count();
    }

    public int caused() {
        return (int) all.stream().filter(p -> p.cause() != null).count();
    }

    public int matched() {
        return (int) all.stream().filter(p -> p.measure() != null).count();
    }

    /** Specific problems that a measure answers. */
    public int specificMatched() {
        return (int)
                all.stream().filter(p -> p.specific() && p.measure() != null).count();
    }

    /** Share of the problems that are specific, 0 to 1; 0 when there is none. */
    public double specificShare() {
        return share(specific());
    }

    /** Share of the problems with a cause, 0 to 1. */
    public double causedShare() {
        return share(caused());
    }

    /** Share of the problems that a measure answers, 0 to 1. */
    public double matchedShare() {
        return share(matched());
    }

    /** The problem section's share of the body, in per cent, 0 to 100. */
    public double percent() {
        return body == 0 ? 0 : 100.0 * characters / body;
    }

    private double share(int part) {
        return all.isEmpty() ? 0 : (double) part / all.size();
    }
}
