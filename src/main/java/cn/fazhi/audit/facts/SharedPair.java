package cn.fazhi.audit.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two reports that share passages, as a sheet shows them.
 *
 * @param one the one report
 * @param other the other; for last year's report the earlier one
 * @param percent per cent of the one's own text that is alike, to one decimal
 * @param otherPercent the same of the other
 * @param longest characters of the longest row of neighbouring sentences that are alike, in either
 * @param verdict what the rules make of the pair, in Chinese
 * @param found whether the rules make anything of it
 * @param passages what they share, in the order of the one
 * @param figures figures that both years give, for a pair of years; else none
 */
public record SharedPair(
        Side one,
        Side other,
        double percent,
        double otherPercent,
        int longest,
        String verdict,
        boolean found,
        List<SharedPassage> passages,
        List<SharedFigure> figures) {

    public SharedPair {
        passages = List.copyOf(passages);
        figures = List.copyOf(figures);
    }

    /**
     * A report of the pair.
     *
     * @param number its place in the batch, from 0; -1 for one that is not in it
     * @param source its file
     * @param unit its unit; "" when not found
     * @param date when it was handed in or, when that is unknown, signed, as yyyy-MM-dd; null when neither is known
     */
    public record Side(
            int number,
            String source,
            String unit,
            @Nullable String date) {

        /** The unit, or the file where it is unknown. */
        public String name() {
            return unit.isEmpty() ? source : unit;
        }
    }
}
