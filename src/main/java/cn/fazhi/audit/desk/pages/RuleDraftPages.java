package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.DraftTrials;
import cn.fazhi.audit.desk.work.ImpactRuns;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.RuleDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of the rule base while somebody edits them, up to the moment when they are proposed. */
@Controller
class RuleDraftPages {

    private final RuleDesk desk;
    private final DraftTrials trials;
    private final ImpactRuns impacts;
    private final Cases cases;

    RuleDraftPages(RuleDesk desk, DraftTrials trials, ImpactRuns impacts, Cases cases) {
        this.desk = desk;
        this.trials = trials;
        this.impacts = impacts;
        this.cases = cases;
    }

    @PostMapping("/rules/file/check")
    String check(
            @RequestParam String path,
            @RequestParam String text,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, IOException, InterruptedException {
        model.addAttribute("checked", trials.check(visitor.name(), path, text));
        return "parts/rule-problems";
    }

    @PostMapping("/rules/file/examples")
    String examples(
            @RequestParam String path,
            @RequestParam String text,
            @ModelAttribute("visitor") Visitor visitor,
            Model model)
            throws CaseException, IOException, InterruptedException {
        model.addAttribute("tried", trials.examples(visitor.name(), path, text));
        return "parts/rule-examples";
    }

    /** Puts a file aside. What cannot be put aside stays in the field, and the page says why. */
    @PostMapping("/rules/file")
    String save(
            @RequestParam String path,
            @RequestParam String base,
            @RequestParam String text,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            HttpServletResponse response)
            throws CaseException, ArchiveException, IOException, NotThereException {
        RuleDesk.Opened now = desk.open(path, visitor.name());
        try {
            desk.drafts().save(path, base, text, visitor.name());
            return "redirect:/rules/draft";
        } catch (CaseException refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            RulesPages.show(now, visitor, model);
            model.addAttribute("text", text);
            model.addAttribute("wrong", refused.getMessage());
            model.addAttribute("since", desk.since(path, base));
            return "rule-file";
        }
    }

    @PostMapping("/rules/draft/drop")
    String drop(@RequestParam String path, @ModelAttribute("visitor") Visitor visitor) throws ArchiveException {
        desk.drafts().drop(path, visitor.name());
        return "redirect:/rules/draft";
    }

    @GetMapping("/rules/draft")
    String draft(@ModelAttribute("visitor") Visitor visitor, Model model) throws CaseException, IOException {
        model.addAttribute(
                "changed", desk.differences(desk.changes().draft(visitor.name()).values()));
        model.addAttribute("alone", desk.alone());
        model.addAttribute("batches", cases.all());
        model.addAttribute("impact", impacts.of(visitor.name()).orElse(null));
        model.addAttribute("most", ImpactRuns.MOST_REPORTS);
        return "rule-draft";
    }

    @PostMapping("/rules/draft/check")
    String prove(@ModelAttribute("visitor") Visitor visitor, Model model)
            throws CaseException, IOException, InterruptedException {
        List<String> refused = desk.prove(visitor.name());
        model.addAttribute("refused", refused);
        return "parts/rule-proof";
    }

    @PostMapping("/rules/draft/impact")
    String impact(@RequestParam long batch, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, IOException, NotThereException {
        impacts.ask(cases.batch(batch).view(), visitor.name());
        return "redirect:/rules/draft#impact";
    }

    @GetMapping("/rules/draft/impact")
    String impact(@ModelAttribute("visitor") Visitor visitor, Model model) {
        model.addAttribute("impact", impacts.of(visitor.name()).orElse(null));
        return "parts/rule-impact :: impact";
    }

    /** Proposes the draft. When it cannot be, the page says why and keeps the note. */
    @PostMapping("/rules/draft/propose")
    String propose(
            @RequestParam String note,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            HttpServletResponse response)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        try {
            return "redirect:/rules/proposals/" + desk.propose(note, visitor.name());
        } catch (CaseException refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("wrong", refused.getMessage());
            model.addAttribute("note", note);
            return draft(visitor, model);
        }
    }
}
