package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.notice.AuditFiles;
import cn.fazhi.audit.upkeep.LiveRules;
import cn.fazhi.audit.workbook.AuditWorkbook;
import cn.fazhi.audit.workbook.CaseNotes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The files of a batch that was audited: the same as the command batch audit writes. Asking for them writes nothing into the archive. */
@Component
public final class BatchFiles {

    private final Cases cases;
    private final WholeAudits audits;
    private final DeskSettings settings;

    BatchFiles(Cases cases, WholeAudits audits, DeskSettings settings) {
        this.cases = cases;
        this.audits = audits;
        this.settings = settings;
    }

    /**
     * A file to hand out.
     *
     * @param name such as 审核表.xlsx
     */
    public record Made(String name, byte[] bytes) {}

    private interface Making {
        Made of(Audit audit, LiveRules.InForce now) throws CaseException, IOException;
    }

    /** results.json of a batch. */
    public Made results(BatchView batch)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return made(
                batch,
                (audit, now) ->
                        new Made(AuditFiles.RESULTS, new AuditFiles(audit, now.rules(), settings.version()).results()));
    }

    /** The workbook of a batch; of a large one all of its workbooks, packed. */
    public Made workbook(BatchView batch)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return made(batch, (audit, now) -> {
            Path folder = Files.createTempDirectory("fazhi-workbook");
            try {
                CaseNotes notes = AuditFiles.notes(cases.archive(), cases.results(), batch, cases.standings(batch));
                List<Path> written = new AuditFiles(audit, now.rules(), settings.version())
                        .writeWorkbook(notes, ZonedDateTime.now(), folder);
                return written.size() == 1
                        ? new Made(AuditWorkbook.FILE, Files.readAllBytes(written.get(0)))
                        : new Made("审核表.zip", packed(folder, written));
            } finally {
                RuleFolders.delete(folder);
            }
        });
    }

    private Made made(BatchView batch, Making making)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        WholeAudits.Whole whole = audits.of(batch);
        return making.of(whole.audit(), whole.rules());
    }

    private static byte[] packed(Path folder, List<Path> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
