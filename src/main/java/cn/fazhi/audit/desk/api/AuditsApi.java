package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.SingleAudits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Audits files at once. */
@RestController
@Tag(name = "审核", description = "审核文件，结果当场返回，不存档")
class AuditsApi {

    private final SingleAudits audits;

    AuditsApi(SingleAudits audits) {
        this.audits = audits;
    }

    @PostMapping(path = "/api/audits", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "审核一份或几份报告", description = "返回 results.json，与命令行 audit 写出的逐字节相同。什么也不存。")
    ResponseEntity<byte[]> audit(
            @Parameter(description = "报告文件或压缩包，一次最多 200 个、合计 200 MB") @RequestParam("files") List<MultipartFile> files,
            @Parameter(description = "收到日期，如 2025-02-20；不写时以落款日期判断是否逾期")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate received)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(audits.results(files, received));
    }
}
