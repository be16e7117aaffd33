package cn.fazhi.audit.workbook;

import java.util.List;

/**
 * The cells of 检查清单 that hold the limits of grades and conclusions, so that formulas take them from there.
 *
 * @param gradeNames cells with the grades' names, from the highest
 * @param gradeFroms cells with the totals they start from, in the same order
 * @param resubmitBelow cell with the total below which a report is returned to be written anew
 * @param correctBelow cell with the total below which it is returned for correction
 * @param reviewPoints cell with the points from which an unresolved 人工核实 holds up the conclusion
 */
record Limits(
        List<String> gradeNames,
        List<String> gradeFroms,
        String resubmitBelow,
        String correctBelow,
        String reviewPoints) {

    Limits {
        gradeNames = List.copyOf(gradeNames);
        gradeFroms = List.copyOf(gradeFroms);
    }

    /** The grade of the total in a cell, as a formula. */
    String gradeOf(String total) {
        int last = gradeNames.size() - 1;
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < last; i++) {
            formula.append("IF(")
                    .append(total)
                    .append(">=")
                    .append(gradeFroms.get(i))
                    .append(',')
                    .append(gradeNames.get(i))
                    .append(',');
        }
        return formula.append(gradeNames.get(last)).append(")".repeat(last)).toString();
    }
}
