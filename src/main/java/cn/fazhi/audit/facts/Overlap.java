package cn.fazhi.audit.facts;

import java.util.List;

/**
 * What this report shares with another one. There is one for every report it shares passages with, none where nobody copied.
 *
 * @param kind batch for another report of the same batch, last-year for the unit's own report of the year before
 * @param other the other report: its unit, or its file where the unit is unknown
 * @param percent per cent of this report's own text in sentences that are alike, to one decimal; slogans, titles and the shared outline
 *     are nobody's own
 * @param otherPercent the same of the other report
 * @param longest characters of the longest row of neighbouring sentences that are alike, in either report
 * @param own words of this report in the largest passage
 * @param theirs the other report's words there
 * @param first whether no other report of this kind shares a larger part of this one
 * @param farthest whether no other report of this kind shares a longer passage with this one
 * @param highest the largest {@code percent} of all reports of this kind
 * @param others further reports of this kind with their shares, as a Chinese sentence; "" for none
 * @param evidence the largest passages of this report
 */
public record Overlap(
        String kind,
        String other,
        double percent,
        double otherPercent,
        int longest,
        String own,
        String theirs,
        boolean first,
        boolean farthest,
        double highest,
        String others,
        List<Evidence> evidence)
        implements Fact {

    public Overlap {
        evidence = List.copyOf(evidence);
    }

    /** The same as if there were no other report to compare with. */
    public Overlap alone() {
        return new Overlap(kind, other, percent, otherPercent, longest, own, theirs, true, true, percent, "", evidence);
    }
}
