package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A workbook a report in 审核表/, and 汇总.xlsx at the end. Each outcome is written as it comes and only its row is kept,
 * so that a caller with thousands of reports need not hold them all. Not for several threads at once.
 */
public final class ManyWorkbooks {

    /** The folder of the reports' workbooks, inside the output folder. */
    public static final String FOLDER = "审核表";

    /** Name of the summary. */
    public static final String SUMMARY = "汇总.xlsx";

    private final Checklist checklist;
    private final Stamp stamp;
    private final Map<String, String> topics;
    private final Path folder;
    private final Names names = Names.ofFiles();
    private final List<SummarySheet.Row> rows = new ArrayList<>();
    private final List<Outcome.Refused> refused = new ArrayList<>();
    private final List<NotesSheet.Input> inputs = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();

    /**
     * @param topics as in {@link AuditWorkbook#write}
     * @param folder the output folder; made when missing
     */
    public ManyWorkbooks(Checklist checklist, Stamp stamp, Map<String, String> topics, Path folder) {
        this.checklist = checklist;
        this.stamp = stamp;
        this.topics = Map.copyOf(topics);
        this.folder = folder;
    }

    /**
     * Writes an audited report's workbook; a refused file only gets its row.
     *
     * @throws UnwritableException as in {@link AuditWorkbook#write}
     */
    public void add(Outcome outcome) throws UnwritableException {
        add(outcome, Inspection.NONE);
    }

    /**
     * The same with what people decided over the report.
     *
     * @throws UnwritableException as in {@link AuditWorkbook#write}
     */
    void add(Outcome outcome, Inspection inspection) throws UnwritableException {
        inputs.add(Book.input(outcome));
        if (outcome instanceof Outcome.Refused file) {
            refused.add(file);
        } else if (outcome instanceof Outcome.Audited audited) {
            String file = names.unique(Book.name(audited, true)) + ".xlsx";
            Path target = folder.resolve(FOLDER).resolve(file);
            SafeFile.write(Book.single(audited, inspection, checklist, stamp, topics), target);
            written.add(target);
            rows.add(new SummarySheet.Row(Figures.of(audited, inspection), null, address(FOLDER + "/" + file)));
        }
    }

    /**
     * Writes 汇总.xlsx.
     *
     * @return every file written, the summary last
     * @throws UnwritableException as in {@link AuditWorkbook#write}
     */
    public List<Path> finish() throws UnwritableException {
        return finish(SharedText.NONE, List.of());
    }

    /**
     * The same with what the reports share, and what changed since earlier rounds.
     *
     * @throws UnwritableException as in {@link AuditWorkbook#write}
     */
    List<Path> finish(SharedText shared, List<UnitRounds> rounds) throws UnwritableException {
        Path target = folder.resolve(SUMMARY);
        SafeFile.write(Book.summary(rows, shared, rounds, refused, inputs, checklist, stamp), target);
        written.add(target);
        return List.copyOf(written);
    }

    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no relative path: " + path, e);
        }
    }
}
