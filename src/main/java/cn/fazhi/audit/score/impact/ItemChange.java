package cn.fazhi.audit.score.impact;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * An item of a report that ends otherwise under the other rule base.
 *
 * @param id such as D2
 * @param name as the newer checklist has it
 * @param redFlag whether it deducts
 */
public record ItemChange(String id, String name, boolean redFlag, Ending before, Ending after) {

    /** What changed; the first that fits. */
    public enum Kind {
        /** The item came or went. */
        ITEM("项目增减"),
        POINTS("得分"),
        /** What the item is worth in full, the report's own points being the same. */
        WORTH("分值"),
        STATE("判定"),
        /** Another rule decided, or other words of the report. */
        GROUNDS("依据"),
        /** The reason is worded otherwise. */
        WORDING("说法");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in Chinese. */
        public String word() {
            return word;
        }
    }

    /** What changed. */
    public Kind kind() {
        if (before.state().equals(Ending.NO_ITEM) != after.state().equals(Ending.NO_ITEM)) {
            return Kind.ITEM;
        }
        if (before.points() != after.points()) {
            return Kind.POINTS;
        }
        if (before.most() != after.most()) {
            return Kind.WORTH;
        }
        if (!before.state().equals(after.state())) {
            return Kind.STATE;
        }
        return sameRules() && before.evidence().equals(after.evidence()) ? Kind.WORDING : Kind.GROUNDS;
    }

    /** Whether the report's result may differ by it: all but other grounds and words for the same result. */
    public boolean matters() {
        return switch (kind()) {
            case ITEM, POINTS, WORTH, STATE -> true;
            case GROUNDS, WORDING -> false;
        };
    }

    /** What it adds to the total or takes from it, before scaling and limits. */
    public double difference() {
        double more = after.points() - before.points();
        return redFlag ? -more : more;
    }

    private boolean sameRules() {
        return names(before).equals(names(after));
    }

    private static List<String> names(Ending ending) {
        return ending.rules().stream().map(Ending.Rule::name).toList();
    }

    /** Words of the report that counted before and count no more. */
    public List<Evidence> lost() {
        return before.evidence().stream()
                .filter(words -> !after.evidence().contains(words))
                .toList();
    }

    /** Words of the report that count only now. */
    public List<Evidence> gained() {
        return after.evidence().stream()
                .filter(words -> !before.evidence().contains(words))
                .toList();
    }
}
