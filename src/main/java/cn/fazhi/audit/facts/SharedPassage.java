package cn.fazhi.audit.facts;

import java.util.List;

/**
 * A passage that two reports share.
 *
 * @param own its words in the one report
 * @param theirs its words in the other
 * @param characters characters common to both
 * @param alike whether a whole sentence of it is alike, so that it counts for the share
 * @param runs what is the same to the letter, offsets of the two reports' texts
 */
public record SharedPassage(Evidence own, Evidence theirs, int characters, boolean alike, List<Run> runs) {

    public SharedPassage {
        runs = List.copyOf(runs);
    }

    /**
     * Words that are the same in both.
     *
     * @param start offset in the one report
     * @param end offset after the last character
     * @param otherStart offset in the other report
     * @param otherEnd offset after the last character
     */
    public record Run(int start, int end, int otherStart, int otherEnd) {}
}
