package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.casework.JournalLine;
import cn.fazhi.audit.desk.work.Cases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
@Tag(name = "日志", description = "谁在什么时候做了什么")
class JournalApi {

    private static final int PAGE = 100;

    private final Cases cases;

    JournalApi(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/api/journal")
    @Operation(summary = "日志", description = "新的在前，一次最多 100 条。")
    List<JournalLine> journal(
            @Parameter(description = "只要这个记录号以前的") @RequestParam(defaultValue = "9223372036854775807") long before) {
        Map<String, String> topics = cases.topics();
        return cases.archive().before(before, PAGE).stream()
                .map(one -> JournalLine.of(one, topics))
                .toList();
    }
}
