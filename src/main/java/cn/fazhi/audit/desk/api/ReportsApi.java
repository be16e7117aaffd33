package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.Audited;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Decision;
import cn.fazhi.audit.casework.Decisions;
import cn.fazhi.audit.casework.Review;
import cn.fazhi.audit.casework.SignOff;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Attachment;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.score.Findings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports, their results and what people decide over them. */
@RestController
@Tag(name = "报告", description = "一份报告的结果、原件和复核")
class ReportsApi {

    private final Cases cases;

    ReportsApi(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/api/reports/{number}/result")
    @Operation(summary = "一份报告的审核结果", description = "results.json 里这份报告的那一段，逐字节相同。")
    ResponseEntity<byte[]> result(@PathVariable long number) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        Audited judged =
                found.batch().view().judgement(found.report()).orElseThrow(() -> new NotThereException("这份报告还没有审核。"));
        byte[] bytes = cases.archive()
                .file(judged.result())
                .orElseThrow(() -> new CaseException("档案里找不到这份报告的审核结果：请用 archive verify 检查档案。"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    @GetMapping("/api/reports/{number}/original")
    @Operation(summary = "报告原件")
    ResponseEntity<byte[]> original(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return Attachment.of(cases.report(number).report(), cases.archive());
    }

    /**
     * What people decided over a report.
     *
     * @param result what the machine's result is known by; to be sent along with a decision
     * @param total points, with what people decided
     * @param grade the grade of the total
     * @param conclusion the conclusion of the total
     * @param applied decisions that hold
     * @param moved decisions that somebody must confirm, as rule or words are not what they were
     */
    record ReviewState(
            String result, double total, String grade, String conclusion, List<Review> applied, List<Review> moved) {}

    @GetMapping("/api/reports/{number}/reviews")
    @Operation(summary = "一份报告的复核")
    ReviewState reviews(@PathVariable long number) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        Decided decided = decided(found);
        return new ReviewState(
                Findings.code(decided.machine()),
                decided.score().total(),
                decided.score().grade(),
                decided.score().conclusion(),
                decided.applied(),
                decided.moved());
    }

    /**
     * A decision over one finding.
     *
     * @param code of the finding, such as D2; of a red flag as the list of findings numbers it
     * @param result as the reviews gave it
     * @param before the score of a person before, or null
     * @param after the score to count; null to let the machine's count again
     * @param reason why
     */
    record NewReview(
            String code,
            String result,
            @Nullable Double before,
            @Nullable Double after,
            String reason) {

        /** A program may leave things out. */
        NewReview {
            code = Objects.requireNonNullElse(code, "");
            result = Objects.requireNonNullElse(result, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping("/api/reports/{number}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "填一项复核得分", description = "读到以后别人改过的，不存，说明谁改了什么（409）。")
    ReviewState review(
            @PathVariable long number, @RequestBody NewReview asked, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        new Decision(number, asked.code(), asked.result(), asked.before(), asked.after(), asked.reason())
                .take(cases.archive(), found.batch().view().name(), cases.results(), visitor.name());
        return reviews(number);
    }

    /**
     * The signature under a result.
     *
     * @param content what there is to sign; to be sent along with a signature
     * @param by who signed; "" when nobody did
     * @param at when; "" when nobody did
     * @param holds whether what was signed is what stands now
     */
    record Signature(String content, String by, String at, boolean holds) {}

    @GetMapping("/api/reports/{number}/signature")
    @Operation(summary = "复核人签字")
    Signature signature(@PathVariable long number) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        Decided decided = decided(found);
        return SignOff.of(found.batch().view(), found.report(), decided.score())
                .map(one -> new Signature(content(found, decided), one.by(), one.at(), one.holds()))
                .orElse(new Signature(content(found, decided), "", "", false));
    }

    /** @param content what is signed, as the signature gave it */
    record NewSignature(String content) {}

    @PostMapping("/api/reports/{number}/signature")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "签字", description = "限负责人；读到以后得分或原文变过的，不签（409）。")
    Signature sign(
            @PathVariable long number, @RequestBody NewSignature asked, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        SignOff.sign(
                cases.archive(),
                found.batch().view(),
                found.report(),
                decided(found).score(),
                Objects.requireNonNullElse(asked.content(), ""),
                visitor.name());
        return signature(number);
    }

    private static String content(Cases.Found found, Decided decided) {
        return SignOff.content(found.report(), decided.score());
    }

    private Decided decided(Cases.Found found) throws CaseException, IOException, NotThereException {
        return new Decisions(cases.archive(), found.batch().view(), cases.results(), LocalDate.now())
                .of(found.report())
                .orElseThrow(() -> new NotThereException("这份报告还没有审核结果。"));
    }
}
