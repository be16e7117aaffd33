package cn.fazhi.audit.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of a rule. Its path leads to it from the rule's "when": the number of the child at each level, from 0. */
sealed interface Part {

    List<Integer> path();

    /**
     * A fact that must be there.
     *
     * @param type the fact's name, such as Tally
     * @param variable the name the rule gives it, or null
     * @param constraints what is asked of it: first what it is about, then the rest in the order of the rule
     * @param selecting how many of the constraints only say what the fact is about
     */
    record Pattern(
            List<Integer> path, String type, @Nullable String variable, List<Constraint> constraints, int selecting)
            implements Part {

        public Pattern {
            path = List.copyOf(path);
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * One constraint of a fact.
     *
     * @param index its place in the rule, from 0
     * @param text as the rule words it
     * @param meaning what it asks
     */
    record Constraint(int index, String text, Meaning meaning) {}

    /** Facts that must not be there together. */
    record Absent(List<Integer> path, List<Part> parts) implements Part {

        public Absent {
            path = List.copyOf(path);
            parts = List.copyOf(parts);
        }
    }

    /** Several ways, of which one must hold. */
    record Choice(List<Integer> path, List<List<Part>> ways) implements Part {

        public Choice {
            path = List.copyOf(path);
            ways = List.copyOf(ways);
        }
    }

    /** What cannot be taken apart (from, accumulate, forall …), as the rule words it. */
    record Whole(List<Integer> path, String text) implements Part {

        public Whole {
            path = List.copyOf(path);
        }
    }
}
