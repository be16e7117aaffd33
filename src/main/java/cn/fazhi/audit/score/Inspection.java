package cn.fazhi.audit.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decided over a report: their scores, and what they waived.
 *
 * @param reviews by the finding's code; an item's id where nothing was found
 * @param waivers why, by the item's id
 */
public record Inspection(Map<String, Review> reviews, Map<String, String> waivers) {

    /** Nobody decided anything. */
    public static final Inspection NONE = new Inspection(Map.of(), Map.of());

    public Inspection {
        reviews = Map.copyOf(reviews);
        waivers = Map.copyOf(waivers);
    }

    /**
     * A person's decision.
     *
     * @param score points of an item, or the deduction of a red flag; null where only something was noted
     * @param note why
     */
    public record Review(@Nullable Double score, String note) {}

    /** The score a person gave; null when none did, or the item is waived. */
    @Nullable
    Double score(String code, String item) {
        Review review = waivers.containsKey(item) ? null : reviews.get(code);
        return review == null ? null : review.score();
    }
}
