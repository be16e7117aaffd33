package cn.fazhi.audit.casework;

import java.util.List;

/**
 * A checklist that went back to a unit.
 *
 * @param number of its entry in the log
 * @param at when it was made, ISO 8601 in UTC
 * @param by who made it
 * @param code what it is called on its papers; no two are called the same
 * @param submission number of the report's entry
 * @param audit number of the entry that judged the report
 * @param round of the report, from 1
 * @param deadline the day by which the unit has to answer, ISO 8601
 * @param findings codes of the findings it names, in its order
 */
public record Returned(
        long number,
        String at,
        String by,
        String code,
        long submission,
        long audit,
        int round,
        String deadline,
        List<String> findings) {

    public Returned {
        findings = List.copyOf(findings);
    }
}
