package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.AuditRun;
import cn.fazhi.audit.desk.work.AuditRuns;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.Uploads;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Batches: made, filled, audited, and how their units stand. */
@Controller
class BatchPages {

    private final Cases cases;
    private final AuditRuns runs;
    private final Uploads uploads;

    BatchPages(Cases cases, AuditRuns runs, Uploads uploads) {
        this.cases = cases;
        this.runs = runs;
        this.uploads = uploads;
    }

    /** The audits that go on, by the number of their batch. */
    static Map<Long, AuditRun.Look> running(List<Cases.Numbered> batches, AuditRuns runs) {
        Map<Long, AuditRun.Look> all = new TreeMap<>();
        for (Cases.Numbered batch : batches) {
            runs.of(batch.view().name())
                    .map(run -> run.look(Integer.MAX_VALUE))
                    .filter(look -> !look.state().over())
                    .ifPresent(look -> all.put(batch.number(), look));
        }
        return all;
    }

    @GetMapping("/batches")
    String batches(Model model) throws CaseException, IOException {
        List<Cases.Numbered> all = cases.all();
        model.addAttribute("batches", all);
        model.addAttribute("runs", running(all, runs));
        model.addAttribute("thisYear", LocalDate.now().getYear() - 1);
        return "batches";
    }

    @PostMapping("/batches")
    String create(@RequestParam String name, @RequestParam int year, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException {
        Batches batches = new Batches(cases.archive());
        BatchView made = batches.create(name.strip(), year, visitor.name());
        return "redirect:/batches/" + made.entries().get(0).number();
    }

    @GetMapping("/batches/{number}")
    String batch(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String conclusion,
            Model model)
            throws CaseException, IOException, NotThereException {
        Cases.Numbered batch = cases.batch(number);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "run", runs.of(batch.view().name()).map(run -> run.look(0)).orElse(null));
        table(batch, find, conclusion, model);
        return "batch";
    }

    /** The ranked table by itself, for whoever looks for something in it. */
    @GetMapping("/batches/{number}/table")
    String table(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String conclusion,
            Model model)
            throws CaseException, IOException, NotThereException {
        Cases.Numbered batch = cases.batch(number);
        model.addAttribute("batch", batch);
        table(batch, find, conclusion, model);
        return "parts/ranking :: ranking";
    }

    private void table(Cases.Numbered batch, String find, String conclusion, Model model)
            throws CaseException, IOException {
        List<Standing> all = cases.standings(batch.view());
        List<Standing> shown = all.stream()
                .filter(one -> find.isBlank()
                        || one.newest().whose().contains(find.strip())
                        || one.newest().name().contains(find.strip()))
                .filter(one -> conclusion.isBlank()
                        || (one.conclusion().isEmpty() ? "未审核" : one.conclusion()).equals(conclusion))
                .sorted(Comparator.comparing((Standing one) -> one.conclusion().isEmpty())
                        .thenComparing(Comparator.comparing(Standing::total).reversed()))
                .toList();
        model.addAttribute("standings", shown);
        model.addAttribute("all", all.size());
        model.addAttribute("find", find);
        model.addAttribute("conclusion", conclusion);
        model.addAttribute("conclusions", List.of("通过", "待复核", "退回补正", "退回重报", "未审核"));
        model.addAttribute("today", LocalDate.now());
    }

    @PostMapping("/batches/{number}/reports")
    String upload(
            @PathVariable long number,
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate received,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        Cases.Numbered batch = cases.batch(number);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "taken",
                uploads.take(
                        cases.archive(),
                        batch.view(),
                        files,
                        received == null ? "" : received.toString(),
                        visitor.name()));
        return "parts/taken";
    }

    @PostMapping("/batches/{number}/audit")
    String audit(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        runs.ask(cases.batch(number).view().name(), visitor.name());
        return "redirect:/batches/" + number;
    }

    @PostMapping("/batches/{number}/cancel")
    String cancel(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        runs.cancel(cases.batch(number).view().name(), visitor.name());
        return "redirect:/batches/" + number;
    }
}
