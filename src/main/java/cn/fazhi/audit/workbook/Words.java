package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.math.BigDecimal;

/** What verdicts are called on the sheets. */
final class Words {

    private Words() {}

    /** What a red flag does, as its row says it. */
    static String of(RedFlag.Level level) {
        return switch (level) {
            case RETURN -> "退回";
            case DEDUCT -> "扣分";
            case REVIEW -> "人工核实";
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
