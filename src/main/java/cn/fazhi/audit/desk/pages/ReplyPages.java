package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.HeldReplies;
import cn.fazhi.audit.desk.work.Uploads;
import cn.fazhi.audit.notice.IncomingReply;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filled checklists that come in: shown first, then taken as they were shown. */
@Controller
class ReplyPages {

    private final Cases cases;
    private final Uploads uploads;
    private final HeldReplies held;

    ReplyPages(Cases cases, Uploads uploads, HeldReplies held) {
        this.cases = cases;
        this.uploads = uploads;
        this.held = held;
    }

    @GetMapping("/replies")
    String upload(Model model) {
        model.addAttribute("today", LocalDate.now());
        return "replies";
    }

    @PostMapping("/replies/preview")
    String preview(
            @RequestParam MultipartFile checklist,
            @RequestParam(required = false) @Nullable MultipartFile report,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate received,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        // What is no checklist is told before the report is read, which takes longer.
        IncomingReply.found(cases.archive(), HeldReplies.bytes(checklist));
        Identified next = next(report, uploads);
        LocalDate day = received == null ? LocalDate.now() : received;
        if (day.isAfter(LocalDate.now())) {
            throw new CaseException("收到日期 " + day + " 还没有到：请核对后重填。");
        }
        IncomingReply reply = HeldReplies.look(cases.archive(), checklist, next, day);
        model.addAttribute("held", held.hold(visitor.name(), reply));
        model.addAttribute("reply", reply);
        model.addAttribute("batch", batch(reply));
        return "reply";
    }

    /** The report that came with a checklist, or null. */
    static @Nullable Identified next(@Nullable MultipartFile report, Uploads uploads)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return report == null
                        || report.isEmpty()
                                && String.valueOf(report.getOriginalFilename()).isEmpty()
                ? null
                : uploads.identified(report);
    }

    private Cases.Numbered batch(IncomingReply reply) throws CaseException, IOException {
        String name = reply.found().batch().name();
        List<Cases.Numbered> all = cases.all();
        return all.stream()
                .filter(one -> one.view().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param part whether the rows against which nothing stands are wanted when something stands against others */
    @PostMapping("/replies/take")
    String take(
            @RequestParam String token,
            @RequestParam(defaultValue = "false") boolean part,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes next)
            throws CaseException, ArchiveException, IOException {
        IncomingReply reply = held.release(visitor.name(), token);
        if (!reply.conflicts().isEmpty() && !part) {
            throw new CaseException("清单有 " + reply.conflicts().size() + " 处问题，没有收：确要先收没有问题的，请重新上传，在预览页上打勾。");
        }
        next.addFlashAttribute("said", said(reply, reply.take(cases.archive(), visitor.name())));
        return "redirect:/returns/" + batch(reply).number();
    }

    static String said(IncomingReply reply, IncomingReply.Took took) {
        String whose = reply.found().report().whose();
        int answers = reply.filled().answers().size();
        String said = answers == 0
                ? "没有一项可以收，清单没有记入档案。"
                : took.answered() ? "已收 " + answers + " 项答复，记入档案。" : "答复与上次收的完全一样，没有重复记入档案。";
        Identified report = reply.next();
        if (report != null && reply.bringsReport()) {
            said += took.added() ? "新报告“" + report.name() + "”已加入批次，等待审核。" : "新报告“" + report.name() + "”已在批次里。";
        }
        return whose + "：" + said;
    }
}
