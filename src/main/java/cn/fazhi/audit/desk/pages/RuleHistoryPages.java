package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.RuleProposal;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.RuleDesk;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposals, who decided over them, and the way back. */
@Controller
class RuleHistoryPages {

    private final RuleDesk desk;

    RuleHistoryPages(RuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/rules/history")
    String history(Model model) {
        model.addAttribute("proposals", desk.changes().proposals());
        model.addAttribute("publications", desk.changes().publications());
        return "rule-history";
    }

    @GetMapping("/rules/proposals/{number}")
    String proposal(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor, Model model)
            throws CaseException, NotThereException {
        RuleProposal proposal = desk.proposal(number);
        model.addAttribute("proposal", proposal);
        model.addAttribute("changed", desk.differences(proposal.edits()));
        model.addAttribute("alone", desk.alone());
        model.addAttribute("own", proposal.who().equals(visitor.name()));
        model.addAttribute("state", desk.state());
        return "rule-proposal";
    }

    @PostMapping("/rules/proposals/{number}/approve")
    String approve(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        desk.publish(number, note, visitor.name());
        return "redirect:/rules/proposals/" + number;
    }

    @PostMapping("/rules/proposals/{number}/reject")
    String reject(@PathVariable long number, @RequestParam String note, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException {
        desk.reject(number, note, visitor.name());
        return "redirect:/rules/proposals/" + number;
    }

    @PostMapping("/rules/proposals/{number}/resume")
    String resume(@PathVariable long number, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException {
        desk.drafts().resume(number, visitor.name());
        return "redirect:/rules/draft";
    }

    /** @param published the number of the publication after which it shall be again as it was; 0 for before the first */
    @PostMapping("/rules/history/back")
    String back(@RequestParam long published, @RequestParam String note, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException {
        return "redirect:/rules/proposals/" + desk.drafts().back(published, note, visitor.name());
    }
}
