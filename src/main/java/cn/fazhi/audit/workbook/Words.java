package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.math.BigDecimal;

/** What the codes of facts and verdicts are called on the sheets. */
final class Words {

    private Words() {}

    static String of(Scope scope) {
        return switch (scope) {
            case DONE -> "本单位本年度已做";
            case PLANNED -> "计划安排";
            case NORM -> "制度要求";
            case OTHER -> "其他单位、其他年度或口号";
            case PROBLEM -> "问题表述";
        };
    }

    static String of(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "确数";
            case ABOUT -> "约数";
            case AT_LEAST -> "不少于";
            case AT_MOST -> "不超过";
            case DERIVED_FROM_DATES -> "按所列日期计数";
        };
    }

    static String of(Period period) {
        return switch (period) {
            case DAY -> "每日";
            case WEEK -> "每周";
            case MONTH -> "每月";
            case QUARTER -> "每季度";
            case HALF_YEAR -> "每半年";
            case YEAR -> "每年";
            case VAGUE -> "定期（未写明）";
        };
    }

    /** What a red flag does, as its row says it. */
    static String of(RedFlag.Level level) {
        return switch (level) {
            case RETURN -> "退回";
            case DEDUCT -> "扣分";
            case REVIEW -> "人工核实";
        };
    }

    /** The kind of a sum check. */
    static String ofCheck(String kind) {
        return switch (kind) {
            case "parts" -> "分项与总数";
            case "rate" -> "比率与基数";
            case "twice" -> "同一数据前后两值";
            case "over" -> "比率超过100%";
            default -> kind;
        };
    }

    static String explained(State state) {
        return switch (state) {
            case 符合 -> "达到该项最高档，得满分。";
            case 部分符合 -> "达到较低的一档，得部分分值。";
            case 不符合 -> "读遍报告未见符合要求的表述，或该项要求未做到，得0分。";
            case 不适用 -> "该项与本单位无关，不计分；总分按其余项目折算为100分。";
            case 人工核实 -> "系统写明看到了什么、为什么不作决定；所列分数是暂定分，填写“复核得分”后即为已核实。";
            case 未判断 -> "没有规则作出判断，或规则运行出错；审核为“未完成”，不得作为结果发布，填写“复核得分”后即为已判断。";
        };
    }

    /** A number without a needless ".0". */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
