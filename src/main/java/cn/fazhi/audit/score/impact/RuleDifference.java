package cn.fazhi.audit.score.impact;

/**
 * One difference between two rule bases. All words are Chinese.
 *
 * @param item the item it belongs to, such as D2 集体学法次数; 总表 or 词表 for what belongs to none
 * @param rule the rule, or the file of words; "" for the item as a whole
 * @param what what was done, such as 改条件
 * @param before as it was; "" for what was not there
 * @param after as it is; "" for what is no longer there
 * @param placeBefore file and line in the older rule base; "" for none
 * @param placeAfter file and line in the newer rule base; "" for none
 */
public record RuleDifference(
        String item, String rule, String what, String before, String after, String placeBefore, String placeAfter) {}
