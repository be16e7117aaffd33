package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.FactChange;
import cn.fazhi.audit.casework.FactDesk;
import cn.fazhi.audit.casework.FactPage;
import cn.fazhi.audit.casework.FactSaid;
import cn.fazhi.audit.casework.FactState;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.MarkedText;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.ReportTexts;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.FactValues;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was read from a report, each piece to be put right by whoever knows better; the score moves at once. */
@Controller
class FactsPage {

    private final Cases cases;
    private final ReportTexts texts;
    private final DeskSettings settings;

    FactsPage(Cases cases, ReportTexts texts, DeskSettings settings) {
        this.cases = cases;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * A fact as the page shows it.
     *
     * @param said what it says now
     * @param was what the program read; "" where that is the same
     * @param values what it says, by the names of the fields
     */
    record Shown(FactState state, String said, String was, Map<String, String> values) {}

    private FactDesk desk() {
        return new FactDesk(cases.archive(), cases.results(), settings.version());
    }

    @GetMapping("/reports/{number}/facts")
    String facts(@PathVariable long number, Model model) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        FactDesk desk = desk();
        FactPage page = desk.page(found.batch().view().name(), number);
        model.addAttribute("batch", found.batch());
        model.addAttribute("report", found.report());
        model.addAttribute("judged", page.judged());
        model.addAttribute(
                "facts", page.states().stream().map(one -> shown(one, page)).toList());
        model.addAttribute("topics", page.topics());
        model.addAttribute("history", desk.history(page));
        model.addAttribute(
                "text",
                MarkedText.of(
                        texts.of(found.report()),
                        evidence(page),
                        page.facts().sections().stream().map(Section::start).collect(Collectors.toSet())));
        return "facts";
    }

    private static Map<String, List<Evidence>> evidence(FactPage page) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (FactState state : page.states()) {
            FactId id = state.id();
            Fact fact = state.now() == null ? state.was() : state.now();
            if (id.kind() != FactKind.REPORT && fact != null) {
                evidence.put(state.code(), fact.evidence());
            }
        }
        return evidence;
    }

    private static Shown shown(FactState state, FactPage page) {
        Map<String, String> values = new LinkedHashMap<>();
        state.values().forEach((field, value) -> values.put(field.code(), value));
        String said = FactSaid.of(state.values(), page.topics());
        Fact was = state.was();
        String before = was == null ? "" : FactSaid.of(FactValues.of(was), page.topics());
        return new Shown(state, said, state.correction() == null ? "" : before, values);
    }

    /** One step with one fact: put right, rejected, taken back, or added where the program missed it. */
    @PostMapping("/reports/{number}/facts")
    String correct(
            @PathVariable long number,
            @RequestParam FactChange.Step step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "0") int end,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> all,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes next)
            throws CaseException, ArchiveException, IOException, InterruptedException, NotThereException {
        Cases.Found found = cases.report(number);
        FactDesk desk = desk();
        FactPage page = desk.page(found.batch().view().name(), number);
        FactChange change = new FactChange(step, code, start, end, typed(page, step, code, all), reason, seen);
        Scorecard before =
                Objects.requireNonNull(cases.results().of(page.judged()).scorecard());
        FactDesk.Taken taken = desk.take(page, change, visitor.name());
        next.addFlashAttribute("said", said(before, taken));
        return "redirect:/reports/" + number + "/facts" + (code.isEmpty() ? "" : "?done=" + code);
    }

    /** What differs from what the fact says: a form sends every field. */
    private static Map<FactField, String> typed(
            FactPage page, FactChange.Step step, String code, Map<String, String> all) {
        Map<FactField, String> typed = new EnumMap<>(FactField.class);
        Map<FactField, String> now = page.find(code).map(FactState::values).orElse(Map.of());
        if (step == FactChange.Step.CORRECT || step == FactChange.Step.ADD) {
            all.forEach((name, value) -> {
                if (name.startsWith("f.")) {
                    FactField.of(name.substring(2))
                            .filter(field -> !value.isBlank() && !value.strip().equals(now.getOrDefault(field, "")))
                            .ifPresent(field -> typed.put(field, value.strip()));
                }
            });
        }
        return typed;
    }

    private static String said(Scorecard before, FactDesk.Taken taken) {
        Scorecard after = taken.result().scorecard();
        if (after == null) {
            return "已记下，但这份报告现在不能审核：" + taken.result().refusal();
        }
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < Math.min(before.items().size(), after.items().size()); i++) {
            double was = before.items().get(i).score();
            double is = after.items().get(i).score();
            if (was != is) {
                moved.add(after.items().get(i).item().id() + " " + Say.points(was) + "→" + Say.points(is));
            }
        }
        if (before.deducted() != after.deducted()) {
            moved.add("扣分 " + Say.points(before.deducted()) + "→" + Say.points(after.deducted()));
        }
        return "已记下，机审总分 " + Say.points(before.total()) + "→" + Say.points(after.total())
                + (moved.isEmpty() ? "，各项得分没有变。" : "（" + String.join("，", moved) + "）。");
    }
}
