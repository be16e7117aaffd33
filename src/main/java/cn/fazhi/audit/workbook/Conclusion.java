package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import java.util.List;

/**
 * The conclusion as a formula, in the order the checklist gives: 待复核 before all, then 退回重报, 退回补正, 通过.
 *
 * @param limits cells with the limits
 * @param total cell with the total
 * @param states cells with the items' states
 * @param points cells with their points, beside the states
 * @param mandatory cells with the states of the mandatory items
 * @param effects cells with what each red flag does
 * @param whole whether the whole report was read; of one that was not, anything left to a person holds up the conclusion
 */
record Conclusion(
        Limits limits,
        String total,
        String states,
        String points,
        List<String> mandatory,
        String effects,
        boolean whole) {

    String formula() {
        return chosen("\"待复核\"", "\"退回重报\"", "\"退回重报\"", "\"退回补正\"", "\"退回补正\"", "\"通过\"");
    }

    /** The reason for the conclusion, in words. */
    String why(Checklist.Conclusion rule) {
        String names = String.join("、", rule.mandatory()).replace("\"", "\"\"");
        return chosen(
                whole ? "\"有未判断的项目，或有\"&" + limits.reviewPoints() + "&\"分及以上的项目尚待人工核实。\"" : "\"报告有一部分没有读取，有项目尚待人工核实。\"",
                "\"法定内容（" + names + "）中有不符合的项目。\"",
                "\"总分低于\"&" + limits.resubmitBelow() + "&\"分。\"",
                "\"触发应当退回的红线。\"",
                "\"总分低于\"&" + limits.correctBelow() + "&\"分。\"",
                "\"没有应当退回的情形。\"");
    }

    private String chosen(String review, String missing, String hopeless, String flagged, String weak, String passed) {
        return "IF(" + unresolved() + "," + review + ",IF(" + absent() + "," + missing + ",IF(" + total + "<"
                + limits.resubmitBelow() + "," + hopeless + ",IF(COUNTIF(" + effects + ",\"退回\")>0," + flagged + ",IF("
                + total + "<" + limits.correctBelow() + "," + weak + "," + passed + ")))))";
    }

    private String unresolved() {
        if (!whole) {
            return "COUNTIF(" + states + ",\"人工核实\")+COUNTIF(" + states + ",\"未判断\")>0";
        }
        return "COUNTIFS(" + states + ",\"人工核实\"," + points + ",\">=\"&" + limits.reviewPoints() + ")+COUNTIF(" + states
                + ",\"未判断\")>0";
    }

    private String absent() {
        return mandatory.isEmpty()
                ? "FALSE"
                : "OR("
                        + String.join(
                                ",",
                                mandatory.stream()
                                        .map(cell -> cell + "=\"不符合\"")
                                        .toList())
                        + ")";
    }
}
