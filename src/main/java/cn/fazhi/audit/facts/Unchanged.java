package cn.fazhi.audit.facts;

import java.util.List;

/**
 * Figures that are the same as in the unit's report of the year before, where they might be expected to move. There is one when last
 * year's report is on file.
 *
 * @param count how many
 * @param listed each with its topic, joined by 、; "" for none
 * @param evidence the words of this year's report
 */
public record Unchanged(int count, String listed, List<Evidence> evidence) implements Fact {

    public Unchanged {
        evidence = List.copyOf(evidence);
    }
}
