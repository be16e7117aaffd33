package cn.fazhi.audit.facts;

import java.util.List;

/**
 * What reports share, all of a batch together.
 *
 * @param batch pairs of the batch, the largest share first
 * @param lastYear a report of the batch and its unit's report of the year before, in the order of the batch
 * @param hasLastYear whether last year's reports were given
 */
public record SharedText(List<SharedPair> batch, List<SharedPair> lastYear, boolean hasLastYear) {

    /** Where nothing was compared. */
    public static final SharedText NONE = new SharedText(List.of(), List.of(), false);

    public SharedText {
        batch = List.copyOf(batch);
        lastYear = List.copyOf(lastYear);
    }
}
