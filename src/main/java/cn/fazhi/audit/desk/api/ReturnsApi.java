package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Tracked;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Attachment;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.Uploads;
import cn.fazhi.audit.notice.CheckedReply;
import cn.fazhi.audit.notice.IncomingReply;
import cn.fazhi.audit.notice.Sending;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists that go back to units, and what comes back. */
@RestController
@Tag(name = "退回", description = "退回整改清单的发出和收回")
class ReturnsApi {

    private final Cases cases;
    private final Uploads uploads;

    ReturnsApi(Cases cases, Uploads uploads) {
        this.cases = cases;
        this.uploads = uploads;
    }

    /**
     * A list that went back.
     *
     * @param list number of its entry
     * @param code what it is called on its papers
     * @param whose the unit
     * @param report number of the report's entry
     * @param deadline the day by which the unit has to answer
     * @param answered whether an answer came in
     * @param daysLate days by which the answer is or came late
     * @param papers names of its files, numbered from 0
     */
    record OneList(
            long list,
            String code,
            String whose,
            long report,
            String deadline,
            boolean answered,
            long daysLate,
            List<String> papers) {

        static OneList of(Tracked one) {
            return new OneList(
                    one.list().number(),
                    one.list().code(),
                    one.report().whose(),
                    one.report().number(),
                    one.list().deadline(),
                    one.reply().isPresent(),
                    one.daysLate(LocalDate.now()),
                    one.papers());
        }
    }

    @GetMapping("/api/batches/{number}/returns")
    @Operation(summary = "一个批次发出的清单")
    List<OneList> lists(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return Tracked.of(cases.batch(number).view()).stream().map(OneList::of).toList();
    }

    @GetMapping("/api/batches/{number}/returns/{list}/papers/{place}")
    @Operation(summary = "发出的一份材料", description = "与发出时逐字节相同。")
    ResponseEntity<byte[]> paper(@PathVariable long number, @PathVariable long list, @PathVariable int place)
            throws CaseException, IOException, NotThereException {
        BatchView batch = cases.batch(number).view();
        Returned returned = batch.returned().stream()
                .filter(one -> one.number() == list)
                .findFirst()
                .orElseThrow(() -> new NotThereException("这个批次没有发过这份清单。"));
        List<Returns.Paper> papers = new Returns(cases.archive()).papers(batch, returned);
        if (place < 0 || place >= papers.size()) {
            throw new NotThereException("这份清单没有第 " + (place + 1) + " 份材料。");
        }
        return Attachment.of(papers.get(place).name(), papers.get(place).bytes());
    }

    /**
     * Reports to send back.
     *
     * @param reports numbers of their entries
     * @param deadline the day by which the units have to answer
     * @param signer who signs the notices; "" for the office
     */
    record NewReturn(
            @Nullable List<Long> reports,
            LocalDate deadline,
            @Nullable String signer) {}

    /** What became of a report: its list, or why it was not sent. */
    record Sent(long report, @Nullable OneList list, String error) {}

    @PostMapping("/api/batches/{number}/returns")
    @Operation(summary = "退回几份报告", description = "同一份报告、同一次审核、同一期限的只发一次；不能退回的逐份说明原因。待复核的点名才退回。")
    List<Sent> send(@PathVariable long number, @RequestBody NewReturn asked, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Sending.Terms terms = new Sending.Terms(asked.deadline(), Objects.requireNonNullElse(asked.signer(), ""));
        String wrong = terms.wrong(LocalDate.now());
        if (!wrong.isEmpty()) {
            throw new CaseException(wrong);
        }
        BatchView batch = cases.batch(number).view();
        Sending sending = new Sending(cases.archive(), cases.results(), batch);
        List<Sending.Candidate> units = Sending.candidates(cases.standings(batch));
        List<Tried> tried = new ArrayList<>();
        for (long report : Objects.requireNonNullElse(asked.reports(), List.<Long>of())) {
            tried.add(send(report, sending, units, terms, visitor.name()));
        }
        Map<Long, OneList> lists = lists(number).stream().collect(Collectors.toMap(OneList::list, one -> one));
        return tried.stream()
                .map(one -> new Sent(
                        one.report(),
                        one.list() == 0 ? null : Objects.requireNonNull(lists.get(one.list())),
                        one.error()))
                .toList();
    }

    /** @param list number of its list; 0 when it was not sent */
    private record Tried(long report, long list, String error) {}

    private static Tried send(
            long report, Sending sending, List<Sending.Candidate> units, Sending.Terms terms, String who)
            throws CaseException, ArchiveException, IOException {
        Sending.Candidate unit = units.stream()
                .filter(one -> one.standing().newest().number() == report)
                .findFirst()
                .orElse(null);
        String why = unit == null
                ? "批次里没有这份报告，或者单位已经报送了新的报告。"
                : switch (unit.fit()) {
                    case PASSED -> "结论是通过，不用退回。";
                    case UNJUDGED -> "还没有审核，没有退回。请先审核。";
                    case GOES, REVIEW -> "";
                };
        if (unit == null || !why.isEmpty()) {
            return new Tried(report, 0, why);
        }
        return new Tried(report, sending.send(unit, terms, who).returned().number(), "");
    }

    /**
     * A filled checklist as it was looked at, or taken.
     *
     * @param code of the list it answers
     * @param whose the unit
     * @param answers answers that can be taken
     * @param conflicts what stands against the others, and against the report that came with it
     * @param taken whether the answers were written into the log now
     * @param added whether the report was added to the batch now
     */
    record OneReply(String code, String whose, int answers, List<String> conflicts, boolean taken, boolean added) {}

    @PostMapping("/api/replies")
    @Operation(
            summary = "收回填好的清单",
            description = "checklist 是清单，report 是修改后的报告（可没有）。不写 take=true 时只看不收；有问题而没有写 part=true 的都不收。")
    OneReply reply(
            @RequestParam MultipartFile checklist,
            @RequestParam(required = false) @Nullable MultipartFile report,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate received,
            @RequestParam(defaultValue = "false") boolean take,
            @RequestParam(defaultValue = "false") boolean part,
            @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        Identified next = report == null || report.isEmpty() ? null : uploads.identified(report);
        IncomingReply reply = IncomingReply.of(
                cases.archive(),
                Uploads.named(checklist),
                checklist.getBytes(),
                next,
                received == null ? LocalDate.now() : received);
        boolean now = take && (reply.conflicts().isEmpty() || part);
        IncomingReply.Took took =
                now ? reply.take(cases.archive(), visitor.name()) : new IncomingReply.Took(false, false);
        return new OneReply(
                reply.found().returned().code(),
                reply.found().report().whose(),
                reply.filled().answers().size(),
                reply.conflicts().stream().map(CheckedReply.Conflict::words).toList(),
                took.answered(),
                took.added());
    }
}
