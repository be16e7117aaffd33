package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.casework.BatchAudit;
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
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The files of a batch that was audited: the same as the command batch audit writes. Asking for them writes nothing into the archive. */
@Component
public final class BatchFiles {

    /** How long somebody waits for the files of others to be made: that takes memory, so it is done one batch at a time. */
    private static final int WAIT_SECONDS = 60;

    private final Cases cases;
    private final LiveRules rules;
    private final DeskSettings settings;
    private final Semaphore turn = new Semaphore(1, true);

    BatchFiles(Cases cases, LiveRules rules, DeskSettings settings) {
        this.cases = cases;
        this.rules = rules;
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
        if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new BusyException("正在为别人生成文件，排了一分钟还没有轮到：请过一会儿再下载。");
        }
        try {
            Archive archive = cases.archive();
            LiveRules.InForce now = rules.inForce();
            int jobs = Runtime.getRuntime().availableProcessors();
            BatchAudit.Settings by = new BatchAudit.Settings(
                    new Options(settings.deadline(), null, jobs), Intake.BUDGET, settings.version(), "");
            BatchAudit audit = new BatchAudit(archive, now.rules(), now.folder(), by);
            if (!audit.finished(batch.name())) {
                throw new CaseException("这个批次还有报告没有审核，或者审核以后规则、报告有了变化：请先开始审核，审完再下载。");
            }
            return making.of(
                    Objects.requireNonNull(
                            audit.run(batch.name(), true, Batch.UNHEARD).audit()),
                    now);
        } finally {
            turn.release();
        }
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
