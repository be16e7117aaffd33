package cn.fazhi.audit.facts;

import java.util.List;

/**
 * A part of a report with one role.
 *
 * @param heading its heading as it stands; for a passage without one, the words its paragraph opens with
 * @param role what it is for
 * @param level 1 for 一、, 2 for （一）, 3 for 1.; 0 for a passage that only opens with words of its role
 * @param own whether it has a heading of its own; false for a passing paragraph or sentence
 * @param start offset of its heading
 * @param end offset after its last character
 * @param steps how many separate measures, points or problems it lists (一是, （一）, 1., or sentences where it enumerates nothing)
 * @param evidence its heading or opening words
 */
public record Section(
        String heading, Role role, int level, boolean own, int start, int end, int steps, List<Evidence> evidence)
        implements Fact {

    public Section {
        evidence = List.copyOf(evidence);
    }
}
