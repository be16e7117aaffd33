package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.document.Source;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;

/**
 * A report that was judged.
 *
 * @param number of its entry in the log
 * @param at when it was judged
 * @param submission number of the report's entry
 * @param key what it was judged under: rules, program, settings, itself, and what the other reports had to do with it
 * @param rules content hash of the rule base
 * @param engine version of the program
 * @param result hash of the result, a report's object of results.json
 * @param status audited, incomplete or refused, as in results.json
 * @param total points; 0 when it was refused
 * @param grade "" when it was refused
 * @param conclusion "" when it was refused
 * @param beside hash of what the other reports had to do with it; "" where that was not kept
 * @param run the run that judged it
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
        String conclusion,
        String beside,
        Run run) {

    /**
     * What a run of an audit went by, so that it can be run again.
     *
     * @param standing one hash for all that it depended on
     * @param left how many reports were still to be judged after this one; 0 for the last
     * @param reports numbers of the reports it compared, in its order
     * @param lastYear the reports of the year before that it compared with
     * @param deadline the county's deadline, as in {@link java.time.MonthDay}
     * @param outline the superior's outline; "" for none
     * @param whole whether the whole of this report was read
     * @param corrections number of the newest entry that put a fact right, or took that back, when it began; 0 for none
     */
    public record Run(
            String standing,
            int left,
            List<Long> reports,
            List<Kept> lastYear,
            String deadline,
            String outline,
            boolean whole,
            long corrections) {

        public Run {
            reports = List.copyOf(reports);
            lastYear = List.copyOf(lastYear);
        }

        /** What another run goes by that is to come to the same. */
        BatchAudit.Settings settings(Archive archive, Duration budget, String engine, String who) {
            List<Source.Packed> before = lastYear.stream()
                    .map(kept -> new Source.Packed(
                            kept.name(), archive.file(kept.sha256()).orElse(new byte[0])))
                    .toList();
            int jobs = Runtime.getRuntime().availableProcessors();
            Options options = new Options(MonthDay.parse(deadline), null, jobs, outline);
            return new BatchAudit.Settings(options, before, budget, engine, who);
        }
    }

    /** A file in the archive: its name and the hash of its bytes. */
    public record Kept(String name, String sha256) {}

    /** Whether there is nothing to be gained by judging it again: a report that only ran out of time may yet be judged. */
    boolean settles(Submitted report) {
        return !status.equals("refused") || !report.readable();
    }
}
