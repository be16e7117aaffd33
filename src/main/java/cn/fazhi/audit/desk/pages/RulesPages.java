package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.RuleProposal;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.RuleDesk;
import cn.fazhi.audit.rules.Provision;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.workbook.RuleBook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule book, and each of its files. */
@Controller
class RulesPages {

    private final RuleDesk desk;

    RulesPages(RuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/rules")
    String rules(@ModelAttribute("visitor") Visitor visitor, Model model) {
        RuleBook book = desk.book();
        model.addAttribute("book", book);
        Map<String, List<Provision>> provisions = book.checklist().provisions().stream()
                .collect(Collectors.groupingBy(Provision::id, TreeMap::new, Collectors.toList()));
        model.addAttribute("provisions", provisions);
        model.addAttribute("overlaid", desk.overlaid());
        model.addAttribute("state", desk.state());
        model.addAttribute("own", others(desk.paths(true)));
        model.addAttribute("shared", desk.overlaid() ? others(desk.paths(false)) : List.of());
        model.addAttribute("draft", desk.changes().draft(visitor.name()).values());
        List<RuleProposal> proposals = desk.changes().proposals();
        model.addAttribute(
                "waiting", proposals.stream().filter(RuleProposal::waiting).toList());
        model.addAttribute("published", desk.changes().publications().size());
        return "rules";
    }

    /** Files that are not reached by an item. */
    private static List<String> others(List<String> paths) {
        return paths.stream()
                .filter(path -> !path.endsWith(".drl") && !path.endsWith(ExampleFiles.ENDING))
                .toList();
    }

    @PostMapping("/rules/refresh")
    String refresh() throws InterruptedException {
        desk.refresh();
        return "redirect:/rules";
    }

    @GetMapping("/rules/file")
    String file(@RequestParam String path, @ModelAttribute("visitor") Visitor visitor, Model model)
            throws CaseException, IOException, NotThereException {
        show(desk.open(path, visitor.name()), visitor, model);
        return "rule-file";
    }

    /** The file on its page; what stands in the field may be another text than the one that is kept. */
    static void show(RuleDesk.Opened file, Visitor visitor, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("text", file.text());
        model.addAttribute("edits", file.editable() && visitor.keepsRules());
        model.addAttribute("beside", beside(file.path()));
    }

    /** The examples of a rule file and the rules of examples; "" for any other file. */
    private static String beside(String path) {
        if (path.endsWith(ExampleFiles.ENDING)) {
            return path.replace(ExampleFiles.ENDING, ".drl");
        }
        return path.endsWith(".drl") ? path.replaceFirst("\\.drl$", ExampleFiles.ENDING) : "";
    }
}
