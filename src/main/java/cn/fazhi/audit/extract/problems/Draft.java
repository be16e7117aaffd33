package cn.fazhi.audit.extract.problems;

/**
 * A stretch of the document that is one problem or one measure.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param text its words
 * @param context words of the heading above that help to tell what it is about; "" when there is none
 */
record Draft(int start, int end, String text, String context) {}
