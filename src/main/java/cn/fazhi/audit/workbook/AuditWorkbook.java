package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the outcomes of an audit as Excel workbooks. */
public final class AuditWorkbook {

    /** Above so many reports each gets a workbook of its own; the issue sets the figure. */
    public static final int MOST_SHEETS = 60;

    /** Name of the one workbook. */
    public static final String FILE = "审核表.xlsx";

    private AuditWorkbook() {}

    /**
     * Writes one workbook with a sheet a report. The target appears whole or not at all; a file already there stays until it is replaced.
     *
     * @param outcomes every file of the batch, in the order of the sheets
     * @param checklist the checklist they were judged by
     * @param topics the lexicon's Chinese names of topics, by their file names; a topic without one shows its file name
     * @throws UnwritableException when it cannot be written; the message is a Chinese sentence for the inspector
     */
    public static void write(
            List<Outcome> outcomes, Checklist checklist, Stamp stamp, Map<String, String> topics, Path target)
            throws UnwritableException {
        write(outcomes, SharedText.NONE, CaseNotes.NONE, checklist, stamp, topics, target);
    }

    private static void write(
            List<Outcome> outcomes,
            SharedText shared,
            CaseNotes notes,
            Checklist checklist,
            Stamp stamp,
            Map<String, String> topics,
            Path target)
            throws UnwritableException {
        SafeFile.write(Book.whole(outcomes, shared, notes, checklist, stamp, topics), target);
    }

    /**
     * Writes 审核表.xlsx or, above {@link #MOST_SHEETS} reports, a workbook a report in 审核表/ and 汇总.xlsx.
     *
     * @return the files written, in that order
     * @throws UnwritableException as in {@link #write}
     */
    public static List<Path> writeAll(
            List<Outcome> outcomes, Checklist checklist, Stamp stamp, Map<String, String> topics, Path folder)
            throws UnwritableException {
        return writeAll(outcomes, SharedText.NONE, checklist, stamp, topics, folder);
    }

    /**
     * The same with what the reports share; the numbers of a pair count the audited outcomes.
     *
     * @throws UnwritableException as in {@link #write}
     */
    public static List<Path> writeAll(
            List<Outcome> outcomes,
            SharedText shared,
            Checklist checklist,
            Stamp stamp,
            Map<String, String> topics,
            Path folder)
            throws UnwritableException {
        return writeAll(outcomes, shared, CaseNotes.NONE, checklist, stamp, topics, folder);
    }

    /**
     * The same with what the batch's history adds.
     *
     * @throws UnwritableException as in {@link #write}
     */
    public static List<Path> writeAll(
            List<Outcome> outcomes,
            SharedText shared,
            CaseNotes notes,
            Checklist checklist,
            Stamp stamp,
            Map<String, String> topics,
            Path folder)
            throws UnwritableException {
        if (Book.audited(outcomes).size() <= MOST_SHEETS) {
            Path file = folder.resolve(FILE);
            write(outcomes, shared, notes, checklist, stamp, topics, file);
            return List.of(file);
        }
        ManyWorkbooks many = new ManyWorkbooks(checklist, stamp, topics, folder);
        for (Outcome outcome : outcomes) {
            many.add(
                    outcome,
                    outcome instanceof Outcome.Audited audited ? notes.decided().apply(audited) : Inspection.NONE);
        }
        return many.finish(shared, notes.rounds());
    }
}
