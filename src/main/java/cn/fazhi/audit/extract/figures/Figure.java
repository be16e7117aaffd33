package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with the words it belongs to.
 *
 * @param reading its sentence
 * @param quantity the quantity
 * @param hit the words it counts, or null when the lexicon knows none
 * @param scope whose and when; DONE when there is no hit
 * @param doubt what is unclear, in Chinese; "" when nothing is
 */
record Figure(Reading reading, Quantity quantity, @Nullable Hit hit, Scope scope, String doubt) {

    String topic() {
        return hit == null ? "" : hit.topic().name();
    }

    int start() {
        return hit == null ? quantity.start() : Math.min(hit.start(), quantity.start());
    }

    int end() {
        return hit == null ? quantity.end() : Math.max(hit.end(), quantity.end());
    }
}
