package cn.fazhi.audit.notice;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Comparisons;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.workbook.AuditWorkbook;
import cn.fazhi.audit.workbook.CaseNotes;
import cn.fazhi.audit.workbook.SafeFile;
import cn.fazhi.audit.workbook.Stamp;
import cn.fazhi.audit.workbook.UnwritableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The files of an audit, whoever asked for it and from wherever: the workbook or workbooks, and results.json. */
public final class AuditFiles {

    /** Name of the file with the results. */
    public static final String RESULTS = "results.json";

    private final Audit audit;
    private final Rules rules;
    private final String engine;

    /**
     * @param rules the rule base it was judged by
     * @param engine version of the program
     */
    public AuditFiles(Audit audit, Rules rules, String engine) {
        this.audit = audit;
        this.rules = rules;
        this.engine = engine;
    }

    /**
     * What a batch's history adds to its workbook.
     *
     * @throws CaseException when the log lacks something that is needed for it
     */
    public static CaseNotes notes(Archive archive, StoredResults results, BatchView batch, List<Standing> standings)
            throws CaseException, IOException {
        return new CaseNotes(new Comparisons(archive, results).of(batch), report -> inspection(report, standings));
    }

    private static Inspection inspection(Outcome.Audited audited, List<Standing> standings) {
        return standings.stream()
                .flatMap(one -> one.decided().stream())
                .filter(one -> one.report().sha256().equals(audited.sha256())
                        && one.report().name().equals(audited.source()))
                .findFirst()
                .map(Decided::inspection)
                .orElse(Inspection.NONE);
    }

    /** The bytes of results.json. */
    public byte[] results() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultsJson.write(audit, rules.ruleBase().checklist(), engine, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes the workbook, or above {@link AuditWorkbook#MOST_SHEETS} reports the workbooks.
     *
     * @param time when the audit was
     * @return the files written
     * @throws UnwritableException when they cannot be written; the message is a Chinese sentence for the inspector
     */
    public List<Path> writeWorkbook(CaseNotes notes, ZonedDateTime time, Path to) throws UnwritableException {
        return AuditWorkbook.writeAll(
                audit.outcomes(),
                audit.shared(),
                notes,
                rules.ruleBase().checklist(),
                new Stamp(engine, time),
                rules.extractor().topics(),
                to);
    }

    /**
     * The same, and results.json beside it.
     *
     * @throws UnwritableException as in {@link #writeWorkbook}
     */
    public List<Path> write(CaseNotes notes, ZonedDateTime time, Path to) throws UnwritableException {
        List<Path> written = new ArrayList<>(writeWorkbook(notes, time, to));
        Path results = to.resolve(RESULTS);
        byte[] bytes = results();
        SafeFile.write(out -> out.write(bytes), results);
        written.add(results);
        return written;
    }
}
