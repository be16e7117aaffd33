package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Decision;
import cn.fazhi.audit.casework.Decisions;
import cn.fazhi.audit.casework.SignOff;
import cn.fazhi.audit.casework.StoredResult;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.MarkedText;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.ReportSheet;
import cn.fazhi.audit.desk.work.ReportTexts;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report: its words beside its scorecard, decisions over it, and the signature under it. */
@Controller
class ReportPage {

    private final Cases cases;
    private final ReportTexts texts;

    ReportPage(Cases cases, ReportTexts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @GetMapping("/reports/{number}")
    String report(@PathVariable long number, Model model) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        sheet(found, model);
        Submitted report = found.report();
        BatchView batch = found.batch().view();
        StoredResult result = (StoredResult) model.getAttribute("result");
        if (report.readable() && !report.sha256().isEmpty()) {
            ReportSheet sheet = (ReportSheet) model.getAttribute("sheet");
            Set<Integer> headings = result == null
                    ? Set.of()
                    : result.json()
                            .path("facts")
                            .path("sections")
                            .valueStream()
                            .map(one -> one.path("start").asInt())
                            .collect(Collectors.toSet());
            model.addAttribute(
                    "text",
                    MarkedText.of(texts.of(report), sheet == null ? java.util.Map.of() : sheet.evidence(), headings));
        }
        model.addAttribute(
                "rounds",
                batch.submitted().stream()
                        .filter(one -> one.whose().equals(report.whose()))
                        .toList());
        neighbours(found, model);
        return "report";
    }

    /** The reports before and after this one in the batch's order: an inspector goes through them one by one. */
    private static void neighbours(Cases.Found found, Model model) {
        List<Submitted> all = found.batch().view().current();
        int here = all.indexOf(found.report());
        model.addAttribute("before", here > 0 ? all.get(here - 1) : null);
        model.addAttribute("after", here >= 0 && here + 1 < all.size() ? all.get(here + 1) : null);
    }

    private void sheet(Cases.Found found, Model model) throws CaseException, IOException {
        Submitted report = found.report();
        BatchView batch = found.batch().view();
        boolean newest = batch.current().contains(report);
        model.addAttribute("batch", found.batch());
        model.addAttribute("report", report);
        model.addAttribute("newest", newest);
        Optional<StoredResult> result = cases.result(batch, report);
        model.addAttribute("result", result.orElse(null));
        Scorecard machine = result.map(StoredResult::scorecard).orElse(null);
        if (machine == null) {
            return;
        }
        Optional<Decided> decided = newest
                ? new Decisions(cases.archive(), batch, cases.results(), LocalDate.now()).of(report)
                : Optional.empty();
        Scorecard score = decided.map(Decided::score).orElse(machine);
        model.addAttribute("sheet", ReportSheet.of(machine, decided));
        model.addAttribute("machine", machine);
        model.addAttribute("score", score);
        model.addAttribute("content", SignOff.content(report, score));
        model.addAttribute("signature", SignOff.of(batch, report, score).orElse(null));
    }

    /** Somebody's score for one item, or the machine's again. */
    @PostMapping("/reports/{number}/review")
    String review(
            @PathVariable long number,
            @RequestParam String code,
            @RequestParam String result,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        Decision decision = new Decision(number, code, result, points(before), points(score), reason);
        decision.take(cases.archive(), found.batch().view().name(), cases.results(), visitor.name());
        return "redirect:/reports/" + number + "?done=" + code + "#item-" + code;
    }

    private static @Nullable Double points(String typed) throws CaseException {
        if (typed.isBlank()) {
            return null;
        }
        try {
            double points = Double.parseDouble(typed.strip());
            if (Double.isFinite(points)) {
                return points;
            }
        } catch (NumberFormatException e) {
            // Said below, with what was typed.
        }
        throw new CaseException("复核得分填的是“" + typed + "”，应填数字，如 2.5。");
    }

    @PostMapping("/reports/{number}/sign")
    String sign(@PathVariable long number, @RequestParam String seen, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        BatchView batch = found.batch().view();
        Decided decided = new Decisions(cases.archive(), batch, cases.results(), LocalDate.now())
                .of(found.report())
                .orElseThrow(() -> new CaseException("这份报告还没有审核结果，不能签字。"));
        SignOff.sign(cases.archive(), batch, found.report(), decided.score(), seen, visitor.name());
        return "redirect:/reports/" + number;
    }
}
