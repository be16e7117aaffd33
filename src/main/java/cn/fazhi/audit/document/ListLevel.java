package cn.fazhi.audit.document;

/**
 * One level of a numbered list.
 *
 * @param start the first number
 * @param style how the number is written
 * @param text the label, %1 to %9 standing for the numbers of the levels, from the outermost
 * @param legal whether every number of the label is written in Arabic digits whatever its level's style
 * @param joined whether nothing, not even a tab, stands between label and text
 * @param restartsAfter the number of outer levels (counted from the outermost) a use of which starts this one anew; 0 for never
 */
record ListLevel(int start, NumberStyle style, String text, boolean legal, boolean joined, int restartsAfter) {}
