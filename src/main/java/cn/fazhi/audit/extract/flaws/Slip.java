package cn.fazhi.audit.extract.flaws;

/**
 * A slip before it has its evidence.
 *
 * @param start offset into the document's text
 * @param end offset after the last character
 * @param why what is wrong, in Chinese
 * @param sure whether it is certain
 */
record Slip(int start, int end, String why, boolean sure) {}
