package cn.fazhi.audit.facts;

/**
 * A figure that did not move from one year to the next.
 *
 * @param topic what it counts
 * @param value the figure of both years
 * @param measure its unit
 * @param counts whether it might be expected to move; what seldom changes, such as the number of villages, does not count
 * @param own the words of this year
 * @param theirs the words of the year before
 */
public record SharedFigure(String topic, double value, String measure, boolean counts, Evidence own, Evidence theirs) {}
