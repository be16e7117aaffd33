package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Batches and what comes into them. */
@RestController
@Tag(name = "批次", description = "批次和收到的报告")
class BatchesApi {

    private final Cases cases;
    private final Uploads uploads;

    BatchesApi(Cases cases, Uploads uploads) {
        this.cases = cases;
        this.uploads = uploads;
    }

    /**
     * A batch.
     *
     * @param number its number, which stands in addresses
     * @param name its name
     * @param year the year its reports are about
     * @param opened when it was made, ISO 8601 in UTC
     * @param by who made it
     * @param units how many units sent reports
     */
    record BatchLine(long number, String name, int year, String opened, String by, int units) {

        static BatchLine of(Cases.Numbered batch) {
            return new BatchLine(
                    batch.number(),
                    batch.view().name(),
                    batch.view().year(),
                    batch.view().opened(),
                    batch.view().by(),
                    batch.view().current().size());
        }
    }

    /**
     * A batch that is asked for.
     *
     * @param name such as 2024年度
     * @param year the year its reports are about
     */
    record NewBatch(String name, int year) {

        /** A program may leave things out. */
        NewBatch {
            name = Objects.requireNonNullElse(name, "");
        }
    }

    @GetMapping("/api/batches")
    @Operation(summary = "列出批次", description = "新建的在前。")
    List<BatchLine> all() throws CaseException, IOException {
        return cases.all().stream().map(BatchLine::of).toList();
    }

    @PostMapping("/api/batches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新建批次")
    BatchLine create(@RequestBody NewBatch asked, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        long number = new Batches(cases.archive())
                .create(asked.name().strip(), asked.year(), visitor.name())
                .entries()
                .get(0)
                .number();
        return BatchLine.of(cases.batch(number));
    }

    @GetMapping("/api/batches/{number}")
    @Operation(summary = "一个批次")
    BatchLine one(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return BatchLine.of(cases.batch(number));
    }

    @GetMapping("/api/batches/{number}/reports")
    @Operation(summary = "批次收到的全部文件", description = "先收到的在前；同一单位以后报送的为准。")
    List<Submitted> reports(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return cases.batch(number).view().submitted();
    }

    @PostMapping(path = "/api/batches/{number}/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "把文件加入批次", description = "逐份说明结果；读不了的也存入，并说明原因。")
    List<Uploads.Taken> add(
            @PathVariable long number,
            @Parameter(description = "报告文件或压缩包，一次最多 200 个、合计 200 MB") @RequestParam("files") List<MultipartFile> files,
            @Parameter(description = "收到日期，如 2025-02-20")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate received,
            @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        return uploads.take(
                cases.archive(),
                cases.batch(number).view(),
                files,
                received == null ? "" : received.toString(),
                visitor.name());
    }
}
