package cn.fazhi.audit.casework;

/**
 * A report that was judged.
 *
 * @param number of its entry in the log
 * @param at when it was judged
 * @param submission number of the report's entry
 * @param key what it was judged under: rules, program, settings, and the reports it was compared with
 * @param rules content hash of the rule base
 * @param engine version of the program
 * @param result hash of the result, a report's object of results.json
 * @param status audited, incomplete or refused, as in results.json
 * @param total points; 0 when it was refused
 * @param grade "" when it was refused
 * @param conclusion "" when it was refused
 */
public record Audited(
        long number,
        String at,
        long submission,
        String key,
        String rules,
        String engine,
        String result,
        String status,
        double total,
        String grade,
        String conclusion) {}
