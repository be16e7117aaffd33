package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.HeldReplies;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.OwnCases;
import cn.fazhi.audit.desk.work.Uploads;
import cn.fazhi.audit.notice.IncomingReply;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A township answers the list that went back to it. */
@Controller
class SelfReplies {

    private final Cases cases;
    private final OwnCases own;
    private final Uploads uploads;
    private final HeldReplies held;

    SelfReplies(Cases cases, OwnCases own, Uploads uploads, HeldReplies held) {
        this.cases = cases;
        this.own = own;
        this.uploads = uploads;
        this.held = held;
    }

    @PostMapping("/self/replies/preview")
    String preview(
            @RequestParam MultipartFile checklist,
            @RequestParam(required = false) @Nullable MultipartFile report,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        own.check(visitor.unit(), HeldReplies.bytes(checklist));
        Identified next = ReplyPages.next(report, uploads);
        IncomingReply reply = HeldReplies.look(cases.archive(), checklist, next, LocalDate.now());
        if (reply.bringsReport()) {
            own.checkSubmission(visitor.unit(), reply.found().batch());
        }
        if (reply.conflicts().isEmpty()) {
            model.addAttribute("held", held.hold(visitor.name(), reply));
        }
        model.addAttribute("reply", reply);
        return "self-reply";
    }

    @PostMapping("/self/replies/take")
    String take(@RequestParam String token, @ModelAttribute("visitor") Visitor visitor, RedirectAttributes next)
            throws CaseException, ArchiveException, IOException, NotThereException {
        IncomingReply reply = held.release(visitor.name(), token);
        own.check(visitor.unit(), reply.filled().workbook());
        if (!reply.conflicts().isEmpty()) {
            throw new CaseException("清单还有问题，没有报送：请改好后重新上传。");
        }
        next.addFlashAttribute("said", ReplyPages.said(reply, reply.take(cases.archive(), visitor.name())));
        return "redirect:/self";
    }
}
