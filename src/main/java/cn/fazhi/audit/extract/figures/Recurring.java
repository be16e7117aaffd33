package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.regex.Pattern;

/** Figures that tell how often in a period, or how many in each of several places, and so no total. */
final class Recurring {

    /** 每季度召开1次: the figure says how often, not how many; 每两月1次，全年5次 has both. */
    private static final Pattern EACH = Pattern.compile("每(?:半年|个?季度?|两?个?月|周|星期)[^\\d，,；;：:、一二两三四五六共计]{0,16}$");

    /** 半年听取一次汇报: a single time in each period, told without 每; 上半年听取一次 is no frequency. */
    private static final Pattern ONCE_A = Pattern.compile("(?:^|[^上下近前后])半年(?!以来|内|里|来)[\\u4e00-\\u9fa5]{0,8}$");

    /** 每个村培养法律明白人3名: so many in each of several places, which is no total. */
    private static final Pattern IN_EACH = Pattern.compile(
            "每(?:[个所家支一])?(?:行政村|自然村|村|社区|村（社区）|村\\(社区\\)|嘎查|网格|小组|村民小组|乡镇|镇街|街道|科室|站所|部门|单位|学校|企业|中队|支部)[^\\d，,；;：:、每共计]{0,14}$");

    private Recurring() {}

    /** Whether a figure is of each period or place, by the words of its clause before it. */
    static boolean is(Reading reading, Quantity q, int clauseStart) {
        String before = reading.between(clauseStart, q.start());
        return before.indexOf('每') >= 0
                        && (EACH.matcher(before).find()
                                || IN_EACH.matcher(before).find())
                || q.one() && ONCE_A.matcher(before).find();
    }
}
