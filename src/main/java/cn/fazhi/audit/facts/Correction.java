package cn.fazhi.audit.facts;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person put in place of a fact that was read.
 *
 * @param fact which fact
 * @param change what became of it
 * @param values what it says now, by field; of a fact that was added all it says, of one that was rejected nothing
 * @param reason why
 * @param by who
 */
public record Correction(FactId fact, Change change, Map<FactField, String> values, String reason, String by) {

    /** What became of a fact. */
    public enum Change {
        /** It says something else than the program took from it. */
        CHANGED("改正"),
        /** It is not what the program took it for. */
        REJECTED("否定"),
        /** The program missed it. */
        ADDED("补充");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** As it stands in the log. */
        public String word() {
            return word;
        }

        /** The change of a word of the log. */
        public static Change of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }

    public Correction {
        Map<FactField, String> sorted = new EnumMap<>(FactField.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    public boolean rejects() {
        return change == Change.REJECTED;
    }

    /** The fact that it made, in what was read of a report with it; empty when it made none. */
    public Optional<Fact> nowIn(Facts facts) {
        String topic = value(FactField.TOPIC, fact.about());
        return facts.correctable().stream()
                .filter(fact::sameWords)
                .filter(one -> topic.equals(FactValues.of(one).getOrDefault(FactField.TOPIC, topic)))
                .findFirst();
    }

    /** The value of a field where it was put right, else another. */
    public String value(FactField field, String other) {
        return values.getOrDefault(field, other);
    }
}
