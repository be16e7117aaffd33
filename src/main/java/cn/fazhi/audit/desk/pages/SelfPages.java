package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.OwnCases;
import cn.fazhi.audit.desk.work.SelfChecks;
import cn.fazhi.audit.desk.work.Uploads;
import cn.fazhi.audit.notice.Lines;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A township's own pages: how it stands, a check of its report that leaves no trace, and the report handed in. */
@Controller
class SelfPages {

    private final Cases cases;
    private final OwnCases own;
    private final SelfChecks checks;
    private final Uploads uploads;

    SelfPages(Cases cases, OwnCases own, SelfChecks checks, Uploads uploads) {
        this.cases = cases;
        this.own = own;
        this.checks = checks;
        this.uploads = uploads;
    }

    @GetMapping("/self")
    String self(@ModelAttribute("visitor") Visitor visitor, Model model) throws CaseException, IOException {
        model.addAttribute("own", own.of(visitor.unit()));
        model.addAttribute("batches", cases.all());
        model.addAttribute("today", LocalDate.now());
        return "self";
    }

    /** What the rules say of a report. It is the answer to this request and is kept nowhere. */
    @PostMapping("/self/check")
    String check(@RequestParam MultipartFile report, Model model)
            throws CaseException, IOException, InterruptedException {
        Outcome outcome = checks.of(report);
        model.addAttribute("source", outcome.source());
        if (outcome instanceof Outcome.Audited audited) {
            model.addAttribute("card", audited.scorecard());
            model.addAttribute("about", audited.facts().report());
            model.addAttribute("notices", audited.notices());
            model.addAttribute("lines", ShownLine.of(Lines.of(audited.scorecard())));
        } else {
            model.addAttribute("refusal", ((Outcome.Refused) outcome).reason());
        }
        return "self-check";
    }

    /** The report is handed in for good. */
    @PostMapping("/self/submit")
    String submit(
            @RequestParam long batch,
            @RequestParam MultipartFile report,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes next)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        BatchView into = cases.batch(batch).view();
        own.checkSubmission(visitor.unit(), into);
        Identified identified = uploads.identified(report);
        check(identified, into, visitor.unit());
        boolean added = new Batches(cases.archive())
                .add(into.name(), identified, LocalDate.now().toString(), visitor.name());
        next.addFlashAttribute(
                "said",
                added
                        ? "“" + identified.name() + "”已报送到“" + into.name() + "”，等待审核。"
                        : "“" + identified.name() + "”已经在“" + into.name() + "”里，没有重复报送。");
        return "redirect:/self";
    }

    private static void check(Identified report, BatchView batch, String unit) throws CaseException {
        String name = "“" + report.name() + "”";
        if (!report.refusal().isEmpty()) {
            throw new CaseException(name + "不能审核，没有报送：" + report.refusal());
        }
        if (unit.isBlank() || !report.unit().equals(unit)) {
            throw new CaseException(name
                    + (report.unit().isEmpty() ? "看不出是哪个单位的报告" : "是" + report.unit() + "的报告") + "，你的账号是" + unit
                    + "的，没有报送：请核对是不是选错了文件，标题里有没有写明单位。");
        }
        Integer year = report.year();
        if (year == null || year != batch.year()) {
            throw new CaseException(name + (year == null ? "看不出是哪一年度的报告" : "是" + year + "年度的报告") + "，“" + batch.name()
                    + "”收的是" + batch.year() + "年度的，没有报送：请核对报告标题里的年度，或换一个批次。");
        }
    }

    @GetMapping("/self/lists/{list}/papers/{place}")
    ResponseEntity<byte[]> paper(
            @PathVariable long list, @PathVariable int place, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, IOException, NotThereException {
        List<Returns.Paper> papers = own.papers(visitor.unit(), list);
        if (place < 0 || place >= papers.size()) {
            throw new NotThereException("没有这份清单，或者不是发给你单位的。");
        }
        return Download.paper(papers, place);
    }

    @GetMapping("/self/lists/{list}/papers.zip")
    ResponseEntity<byte[]> zip(@PathVariable long list, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, IOException, NotThereException {
        return Download.zip(visitor.unit() + "退回材料.zip", List.of(own.papers(visitor.unit(), list)));
    }
}
