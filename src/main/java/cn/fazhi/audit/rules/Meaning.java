package cn.fazhi.audit.rules;

import java.util.List;

/** What a constraint of a rule asks of one fact. */
sealed interface Meaning {

    /**
     * A field compared.
     *
     * @param field the field of the fact
     * @param operator ==, !=, &lt;, &lt;=, &gt;, &gt;=, in (any of several) or another operator of DRL
     * @param values what it is compared with, as the rule words it: literals, or fields of other facts as $x.field
     * @param negated whether a "not" stands before the operator
     */
    record Compare(String field, String operator, List<String> values, boolean negated) implements Meaning {

        public Compare {
            values = List.copyOf(values);
        }
    }

    /** All of these. */
    record Both(List<Meaning> parts) implements Meaning {

        public Both {
            parts = List.copyOf(parts);
        }
    }

    /** Any of these. */
    record Either(List<Meaning> parts) implements Meaning {

        public Either {
            parts = List.copyOf(parts);
        }
    }

    /** A name given to a field: asks nothing. */
    record Named(String variable, String field) implements Meaning {}

    /** What cannot be taken apart, as the rule words it. */
    record Raw(String text) implements Meaning {}
}
