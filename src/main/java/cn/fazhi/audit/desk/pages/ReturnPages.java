package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Sight;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.casework.Tracked;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.notice.ReturnPapers;
import cn.fazhi.audit.notice.Sending;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists that go back to units: chosen, looked at, sent, and followed until something comes back. */
@Controller
class ReturnPages {

    /** What the page proposes. */
    private static final int DAYS = 15;

    private final Cases cases;

    ReturnPages(Cases cases) {
        this.cases = cases;
    }

    /** How many lists of a batch wait, are late, and how many units nobody has sent one. */
    record Overview(Cases.Numbered batch, long unsent, long review, long sent, long waiting, long late) {}

    /**
     * Units of one conclusion.
     *
     * @param name such as 退回补正
     */
    record Group(String name, Sending.Fit fit, List<Standing> units) {}

    /**
     * What would go to a unit.
     *
     * @param others other units of the batch that its list names: an inspector should know before it goes out
     */
    record Shown(
            Standing standing,
            String sight,
            boolean review,
            @Nullable Scorecard card,
            String refusal,
            List<ShownLine> lines,
            List<String> others) {}

    /**
     * What became of sending to a unit.
     *
     * @param list number of the list's entry; 0 when none went out
     */
    record Done(String whose, String said, boolean sent, long list) {}

    @GetMapping("/returns")
    String all(Model model) throws CaseException, IOException {
        LocalDate today = LocalDate.now();
        List<Overview> rows = new ArrayList<>();
        for (Cases.Numbered batch : cases.all()) {
            List<Standing> standings = cases.standings(batch.view());
            List<Tracked> lists = Tracked.of(batch.view());
            rows.add(new Overview(
                    batch,
                    standings.stream()
                            .filter(one -> Sending.Fit.of(one) == Sending.Fit.GOES && !out(one))
                            .count(),
                    standings.stream()
                            .filter(one -> Sending.Fit.of(one) == Sending.Fit.REVIEW)
                            .count(),
                    lists.size(),
                    lists.stream().filter(Tracked::waits).count(),
                    lists.stream()
                            .filter(one -> one.waits() && one.daysLate(today) > 0)
                            .count()));
        }
        model.addAttribute("rows", rows);
        return "returns";
    }

    /** Whether a list is out for the very report that counts now. */
    static boolean out(Standing standing) {
        return standing.list().isPresent() && !standing.resubmitted();
    }

    @GetMapping("/returns/{number}")
    String batch(@PathVariable long number, Model model) throws CaseException, IOException, NotThereException {
        Cases.Numbered batch = cases.batch(number);
        List<Standing> standings = cases.standings(batch.view());
        model.addAttribute("batch", batch);
        model.addAttribute("groups", groups(standings));
        model.addAttribute("lists", Tracked.of(batch.view()));
        model.addAttribute("today", LocalDate.now());
        model.addAttribute("deadline", LocalDate.now().plusDays(DAYS));
        return "returns-batch";
    }

    private static List<Group> groups(List<Standing> standings) {
        Map<String, Group> groups = new LinkedHashMap<>();
        List.of("退回重报", "退回补正", "未审核", "待复核", "待审核", "通过").forEach(name -> {
            Sending.Fit fit = switch (name) {
                case "待复核" -> Sending.Fit.REVIEW;
                case "待审核" -> Sending.Fit.UNJUDGED;
                case "通过" -> Sending.Fit.PASSED;
                default -> Sending.Fit.GOES;
            };
            groups.put(name, new Group(name, fit, new ArrayList<>()));
        });
        for (Standing one : standings) {
            String name = one.judged().isEmpty() ? "待审核" : one.conclusion().isEmpty() ? "未审核" : one.conclusion();
            groups.computeIfAbsent(name, other -> new Group(other, Sending.Fit.of(one), new ArrayList<>()))
                    .units()
                    .add(one);
        }
        return groups.values().stream()
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    /** What would go to whom. Nothing is written. */
    @GetMapping("/returns/{number}/preview")
    String preview(
            @PathVariable long number,
            @RequestParam(defaultValue = "") List<Long> report,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
            @RequestParam(defaultValue = "") String signer,
            Model model)
            throws CaseException, IOException, NotThereException {
        Sending.Terms terms = terms(deadline, signer);
        if (report.isEmpty()) {
            throw new CaseException("没有选单位：请在要退回的单位前面打勾，再预览。");
        }
        Cases.Numbered batch = cases.batch(number);
        // Taken before anything is read: what changes meanwhile is noticed when the lists are sent.
        long last = cases.archive().lastOf(batch.view().name());
        ReturnPapers papers = new ReturnPapers(batch.view(), cases.archive(), cases.results());
        List<Shown> shown = new ArrayList<>();
        for (Standing one : cases.standings(batch.view())) {
            if (report.contains(one.newest().number())) {
                shown.add(shown(one, papers, last, batch.view()));
            }
        }
        if (shown.size() < report.stream().distinct().count()) {
            throw new CaseException("选的单位里有的已经报送了新的报告：请回到退回页重新选。");
        }
        model.addAttribute("batch", batch);
        model.addAttribute("units", shown);
        model.addAttribute("terms", terms);
        return "returns-preview";
    }

    private static Shown shown(Standing one, ReturnPapers papers, long last, BatchView batch)
            throws CaseException, IOException {
        Sending.Fit fit = Sending.Fit.of(one);
        check(one, fit);
        ReturnPapers.Preview preview = papers.preview(one);
        List<ShownLine> lines = ShownLine.of(preview.lines());
        List<String> others = batch.current().stream()
                .map(Submitted::unit)
                .filter(unit -> !unit.isEmpty() && !unit.equals(one.newest().unit()))
                .filter(unit -> lines.stream().anyMatch(line -> line.problem().contains(unit)))
                .toList();
        return new Shown(
                one,
                Sight.of(one, last).written(),
                fit == Sending.Fit.REVIEW,
                preview.card(),
                preview.refusal(),
                lines,
                others);
    }

    private static void check(Standing one, Sending.Fit fit) throws CaseException {
        String whose = one.newest().whose();
        switch (fit) {
            case PASSED -> throw new CaseException(whose + "：结论是通过，不用退回。");
            case UNJUDGED -> throw new CaseException(whose + "：还没有审核，没有退回。请先审核。");
            case GOES, REVIEW -> {
                // Both can go: a person chose them by name.
            }
        }
    }

    private static Sending.Terms terms(LocalDate deadline, String signer) throws CaseException {
        Sending.Terms terms = new Sending.Terms(deadline, signer);
        String wrong = terms.wrong(LocalDate.now());
        if (!wrong.isEmpty()) {
            throw new CaseException(wrong);
        }
        return terms;
    }

    /** Sends what was looked at. Each unit by itself: one that changed meanwhile does not keep the others. */
    @PostMapping("/returns/{number}/issue")
    String issue(
            @PathVariable long number,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
            @RequestParam(defaultValue = "") String signer,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes next)
            throws CaseException, ArchiveException, IOException, NotThereException {
        Sending.Terms terms = terms(deadline, signer);
        Cases.Numbered batch = cases.batch(number);
        List<Sending.Candidate> units = Sending.candidates(cases.standings(batch.view()));
        Sending sending = new Sending(cases.archive(), cases.results(), batch.view());
        List<Done> done = new ArrayList<>();
        for (String written : seen) {
            done.add(send(sending, batch, units, Sight.read(written), terms, visitor.name()));
        }
        next.addFlashAttribute("done", done);
        next.addFlashAttribute(
                "sent", done.stream().map(Done::list).filter(list -> list > 0).toList());
        return "redirect:/returns/" + number;
    }

    private Done send(
            Sending sending,
            Cases.Numbered batch,
            List<Sending.Candidate> units,
            Sight sight,
            Sending.Terms terms,
            String who)
            throws ArchiveException, IOException {
        Sending.Candidate unit = units.stream()
                .filter(one -> one.standing().reports().stream().anyMatch(report -> report.number() == sight.report()))
                .findFirst()
                .orElse(null);
        if (unit == null) {
            return new Done("", "批次里没有这份报告：请重新预览。", false, 0);
        }
        String whose = unit.standing().newest().whose();
        try {
            if (unit.standing().newest().number() != sight.report()) {
                sight.check(cases.archive(), cases.results(), batch.view(), LocalDate.now());
            }
            check(unit.standing(), unit.fit());
            Sending.Sent sent = sending.send(
                    unit, terms, now -> sight.check(cases.archive(), cases.results(), now, LocalDate.now()), who);
            Returned list = sent.returned();
            return new Done(
                    whose,
                    sent.now()
                            ? "已退回"
                                    + (list.findings().isEmpty()
                                            ? "，未审核，只有通知单"
                                            : "，" + list.findings().size() + " 项") + "（" + list.code() + "）。"
                            : "同一份报告、同一次审核、同一期限的清单已由" + list.by() + "在 " + Say.minute(list.at()) + " 退回过，没有重复退回（"
                                    + list.code() + "）。",
                    true,
                    list.number());
        } catch (CaseException e) {
            String said = String.valueOf(e.getMessage());
            String own = whose + "：";
            return new Done(whose, said.startsWith(own) ? said.substring(own.length()) : said, false, 0);
        }
    }
}
