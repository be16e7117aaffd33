package cn.fazhi.audit.notice;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Finding;
import java.util.List;

/**
 * One row of a checklist.
 *
 * @param number from 1, in the order of the checklist
 * @param cause number of the row that is behind this one; 0 when none is
 */
public record Line(int number, Finding finding, int cause) {

    /** 考核项目, such as D2 集体学法次数. */
    public String item() {
        return finding.item().id() + " " + finding.item().name();
    }

    /**
     * The words it is about. Of what is missing altogether a rule can only show the report's title; that is no place, unless the item asks
     * for something of titles.
     */
    public List<Evidence> evidence() {
        boolean ofTitles = (finding.item().name() + finding.item().advice()).contains("标题");
        boolean missing = finding.state().equals("不符合")
                && finding.evidence().stream()
                        .allMatch(one -> one.paragraph() == 1 && one.section().isEmpty());
        return missing && !ofTitles ? List.of() : finding.evidence();
    }

    /** What the finding costs, in words. */
    public String effect() {
        String points = Points.plain(finding.lost());
        return switch (finding.state()) {
            case "退回" -> finding.lost() > 0 ? "扣" + points + "分，须退回" : "须退回";
            case "扣分" -> "扣" + points + "分";
            case "人工核实" -> finding.lost() > 0 ? "待核实，涉及" + points + "分" : "待核实";
            case "未判断" -> "未判断";
            default -> "失" + points + "分";
        };
    }
}
