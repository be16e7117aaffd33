package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Attachment;
import cn.fazhi.audit.desk.work.AuditRun;
import cn.fazhi.audit.desk.work.AuditRuns;
import cn.fazhi.audit.desk.work.BatchFiles;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Audits of batches and what came of them. */
@RestController
@Tag(name = "批次审核", description = "开始审核、看进度、取结果")
class BatchAuditsApi {

    private final Cases cases;
    private final AuditRuns runs;
    private final BatchFiles files;

    BatchAuditsApi(Cases cases, AuditRuns runs, BatchFiles files) {
        this.cases = cases;
        this.runs = runs;
        this.files = files;
    }

    @PostMapping("/api/batches/{number}/audit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "开始审核批次", description = "记下以后就返回，审核在后台进行；程序中断的，下次启动时接着做。")
    AuditRun.Look start(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        return runs.ask(cases.batch(number).view().name(), visitor.name()).look(0);
    }

    @GetMapping("/api/batches/{number}/audit")
    @Operation(summary = "审核进度")
    AuditRun.Look progress(
            @PathVariable long number,
            @Parameter(description = "已看过多少行，从下一行给起") @RequestParam(defaultValue = "0") int from)
            throws CaseException, IOException, NotThereException {
        return runs.of(cases.batch(number).view().name())
                .orElseThrow(() -> new NotThereException("工作台打开以来，这个批次没有审核过。"))
                .look(from);
    }

    @PostMapping("/api/batches/{number}/audit/cancel")
    @Operation(summary = "取消正在进行的审核", description = "已审完的保留。")
    AuditRun.Look cancel(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        runs.cancel(cases.batch(number).view().name(), visitor.name());
        return progress(number, 0);
    }

    @GetMapping("/api/batches/{number}/results")
    @Operation(summary = "批次的 results.json", description = "与命令行 batch audit --out 写出的逐字节相同。")
    ResponseEntity<byte[]> results(@PathVariable long number)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        BatchFiles.Made made = files.results(cases.batch(number).view());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(made.bytes());
    }

    @GetMapping("/api/batches/{number}/workbook")
    @Operation(summary = "批次的审核表", description = "一个 xlsx；超过 60 份的是装有各份审核表的 zip。")
    ResponseEntity<byte[]> workbook(@PathVariable long number)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        BatchFiles.Made made = files.workbook(cases.batch(number).view());
        return Attachment.of(made.name(), made.bytes());
    }

    /**
     * How a unit stands.
     *
     * @param report number of its newest report
     * @param unit such as 云岭镇, or the file's name where no unit is known
     * @param file the file's name
     * @param round how often it has submitted
     * @param status audited, incomplete, refused; "" when it was not judged
     * @param total points, with what people decided
     * @param grade "" when it was not judged
     * @param conclusion "" when it was not judged
     * @param refusal why it cannot be audited; "" when it can
     * @param deadline of the list that went back; "" when none did
     * @param answered whether it answered
     * @param daysLate by how many days it is late
     * @param disputed findings it disputes
     */
    record StandingLine(
            long report,
            String unit,
            String file,
            int round,
            String status,
            double total,
            String grade,
            String conclusion,
            String refusal,
            String deadline,
            boolean answered,
            long daysLate,
            int disputed) {

        static StandingLine of(Standing one) {
            return new StandingLine(
                    one.newest().number(),
                    one.newest().whose(),
                    one.newest().name(),
                    one.newest().round(),
                    one.status(),
                    one.total(),
                    one.grade(),
                    one.conclusion(),
                    one.newest().refusal(),
                    one.list().map(list -> list.deadline()).orElse(""),
                    one.reply().isPresent() || one.resubmitted(),
                    one.daysLate(LocalDate.now()),
                    one.disputed());
        }
    }

    @GetMapping("/api/batches/{number}/standings")
    @Operation(summary = "各单位的情况", description = "得分、等级、结论（计入复核和豁免）、退回和答复。")
    List<StandingLine> standings(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return cases.standings(cases.batch(number).view()).stream()
                .map(StandingLine::of)
                .toList();
    }
}
