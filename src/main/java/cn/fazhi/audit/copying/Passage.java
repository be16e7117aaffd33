package cn.fazhi.audit.copying;

import java.util.List;

/**
 * A passage that two reports share, with its place in each. Offsets count UTF-16 units of the reports' texts.
 *
 * @param start offset of its first character in the one report
 * @param end offset after its last
 * @param otherStart the same in the other
 * @param otherEnd the same in the other
 * @param characters how many own characters are common to both
 * @param alike characters of the longest row of neighbouring sentences in it that are alike, in the one report; 0 for none
 * @param otherAlike the same in the other
 * @param runs what is the same to the letter, in order
 */
public record Passage(
        int start, int end, int otherStart, int otherEnd, int characters, int alike, int otherAlike, List<Run> runs) {

    public Passage {
        runs = List.copyOf(runs);
    }

    /** The same passage seen from the other report. */
    Passage turned() {
        return new Passage(
                otherStart,
                otherEnd,
                start,
                end,
                characters,
                otherAlike,
                alike,
                runs.stream()
                        .map(r -> new Run(r.otherStart(), r.otherEnd(), r.start(), r.end()))
                        .sorted(java.util.Comparator.comparingInt(Run::start))
                        .toList());
    }

    /**
     * Words that are the same in both reports.
     *
     * @param start offset in the one report
     * @param end offset after its last character
     * @param otherStart offset in the other
     * @param otherEnd offset after its last character
     */
    public record Run(int start, int end, int otherStart, int otherEnd) {}
}
