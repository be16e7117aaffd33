package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.RuleProposal;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.AuditRuns;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.RuleDesk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What waits: the first page. */
@Controller
class TodoPage {

    private final Cases cases;
    private final AuditRuns runs;
    private final RuleDesk rules;

    TodoPage(Cases cases, AuditRuns runs, RuleDesk rules) {
        this.cases = cases;
        this.runs = runs;
        this.rules = rules;
    }

    /**
     * Something that waits.
     *
     * @param batch its batch
     * @param report number of the report's entry
     * @param whose the unit
     * @param said why it waits
     */
    record Task(Cases.Numbered batch, long report, String whose, String said) {}

    /**
     * Things that wait for the same.
     *
     * @param id for the page
     * @param name such as 待复核
     * @param todo what to do about them
     */
    record Pile(String id, String name, String todo, List<Task> tasks) {}

    @GetMapping("/")
    String todo(@ModelAttribute("visitor") Visitor visitor, Model model) throws CaseException, IOException {
        if (visitor.township()) {
            return "redirect:/self";
        }
        Pile review = new Pile("review", "待复核", "打开报告，了结人工核实的项目，填复核得分和理由。", new ArrayList<>());
        Pile late = new Pile("late", "逾期", "退回后过了期限还没有报回。", new ArrayList<>());
        Pile waiting = new Pile("waiting", "退回未回复", "已退回，还在期限内。", new ArrayList<>());
        Pile disputed = new Pile("disputed", "有异议", "乡镇对退回的问题有不同意见，请核实后填复核得分。", new ArrayList<>());
        Pile back = new Pile("back", "待退回", "结论是退回，还没有发出清单：到批次的“退回”页发出。", new ArrayList<>());
        Pile refused = new Pile("refused", "未审核", "读不了或没有审完的文件，原因在后面。", new ArrayList<>());
        Pile unjudged = new Pile("unjudged", "待审核", "已收到，还没有运行审核。", new ArrayList<>());
        List<Cases.Numbered> batches = cases.all();
        LocalDate today = LocalDate.now();
        for (Cases.Numbered batch : batches) {
            for (Standing one : cases.standings(batch.view())) {
                long report = one.newest().number();
                String whose = one.newest().whose();
                if (one.disputed() > 0) {
                    disputed.tasks().add(new Task(batch, report, whose, one.disputed() + " 处有异议"));
                } else if (one.conclusion().equals("待复核")) {
                    review.tasks().add(new Task(batch, report, whose, "总分 " + Say.points(one.total())));
                }
                boolean answered = one.reply().isPresent() || one.resubmitted();
                if (one.list().isPresent() && !answered) {
                    long days = one.daysLate(today);
                    String by = "期限 " + one.list().get().deadline();
                    (days > 0 ? late : waiting)
                            .tasks()
                            .add(new Task(batch, report, whose, days > 0 ? by + "，已逾期 " + days + " 天" : by));
                }
                if (one.conclusion().startsWith("退回")
                        && batch.view().list(one.newest()).isEmpty()) {
                    back.tasks()
                            .add(new Task(batch, report, whose, one.conclusion() + "，总分 " + Say.points(one.total())));
                }
                if (one.status().equals("refused") || !one.newest().readable()) {
                    refused.tasks()
                            .add(new Task(batch, report, whose, one.newest().refusal()));
                } else if (one.status().equals("incomplete")) {
                    refused.tasks().add(new Task(batch, report, whose, "审核未完成：有项目没有判断"));
                } else if (one.judged().isEmpty()) {
                    unjudged.tasks()
                            .add(new Task(
                                    batch,
                                    report,
                                    whose,
                                    "收到 " + Say.day(one.newest().at())));
                }
            }
        }
        List<Pile> piles = List.of(review, disputed, back, late, waiting, refused, unjudged);
        model.addAttribute("piles", piles);
        model.addAttribute(
                "waiting", piles.stream().mapToInt(pile -> pile.tasks().size()).sum());
        model.addAttribute(
                "proposals",
                visitor.keepsRules()
                        ? rules.changes().proposals().stream()
                                .filter(RuleProposal::waiting)
                                .toList()
                        : List.of());
        model.addAttribute("batches", batches);
        model.addAttribute("runs", BatchPages.running(batches, runs));
        return "todo";
    }
}
