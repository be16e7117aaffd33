package cn.fazhi.audit.score;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Item;
import java.util.List;

/**
 * One thing a township has to put right or to answer for.
 *
 * @param code what it is called within its report, such as D2 or X1-3fa9c2; the same words under the same item give the same code
 * @param item the item it was found under
 * @param state 部分符合, 不符合, 人工核实, 未判断, 退回 or 扣分
 * @param problem what is wrong, in Chinese
 * @param advice what to do
 * @param nextTier what the next tier up asks for and gives; "" for red flags
 * @param lost points lost; under 人工核实 those that are not sure
 * @param evidence the words it is about, in the order of the text; none where something is missing
 */
public record Finding(
        String code,
        Item item,
        String state,
        String problem,
        String advice,
        String nextTier,
        double lost,
        List<Evidence> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Whether a person has to decide it first. */
    public boolean open() {
        return state.equals("人工核实") || state.equals("未判断");
    }
}
