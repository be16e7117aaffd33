package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.WholeAudits;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedPassage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports of a batch that share passages: the pairs, and each pair side by side. */
@Controller
class CopiesPage {

    /** More rows than anybody reads. */
    private static final int MOST = 300;

    private final Cases cases;
    private final WholeAudits audits;

    CopiesPage(Cases cases, WholeAudits audits) {
        this.cases = cases;
        this.audits = audits;
    }

    /** Words of a passage, and whether they are the same on the other side. */
    record Words(String text, boolean same) {}

    /** A passage on both sides. */
    record Sides(String ownPlace, List<Words> own, String otherPlace, List<Words> other, int characters) {}

    @GetMapping("/batches/{number}/copies")
    String copies(@PathVariable long number, Model model)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        List<SharedPair> pairs = pairs(number, model);
        model.addAttribute("pairs", pairs.subList(0, Math.min(MOST, pairs.size())));
        model.addAttribute("count", pairs.size());
        model.addAttribute("found", pairs.stream().filter(SharedPair::found).count());
        return "copies";
    }

    @GetMapping("/batches/{number}/copies/{pair}")
    String pair(@PathVariable long number, @PathVariable int pair, Model model)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        List<SharedPair> pairs = pairs(number, model);
        if (pair < 1 || pair > pairs.size()) {
            throw new NotThereException("没有这一对：报告有过变动，请回到雷同页重新打开。");
        }
        SharedPair shown = pairs.get(pair - 1);
        model.addAttribute("pair", shown);
        model.addAttribute(
                "passages", shown.passages().stream().map(CopiesPage::sides).toList());
        return "pair";
    }

    private List<SharedPair> pairs(long number, Model model)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        Cases.Numbered batch = cases.batch(number);
        model.addAttribute("batch", batch);
        model.addAttribute("all", batch.view().current().size());
        return audits.of(batch.view()).audit().shared().batch();
    }

    private static Sides sides(SharedPassage passage) {
        List<int[]> own = passage.runs().stream()
                .map(run -> new int[] {run.start(), run.end()})
                .toList();
        List<int[]> other = passage.runs().stream()
                .map(run -> new int[] {run.otherStart(), run.otherEnd()})
                .toList();
        return new Sides(
                place(passage.own()),
                words(passage.own(), own),
                place(passage.theirs()),
                words(passage.theirs(), other),
                passage.characters());
    }

    private static String place(Evidence words) {
        return (words.section().isEmpty() ? "" : words.section() + "，") + "第" + words.paragraph() + "段";
    }

    private static List<Words> words(Evidence passage, List<int[]> runs) {
        List<Words> words = new ArrayList<>();
        int at = passage.start();
        for (int[] run :
                runs.stream().sorted((a, b) -> Integer.compare(a[0], b[0])).toList()) {
            int from = Math.min(Math.max(run[0], at), passage.end());
            int to = Math.min(Math.max(run[1], from), passage.end());
            add(words, passage, at, from, false);
            add(words, passage, from, to, true);
            at = to;
        }
        add(words, passage, at, passage.end(), false);
        return words;
    }

    private static void add(List<Words> words, Evidence passage, int from, int to, boolean same) {
        if (from < to) {
            words.add(new Words(passage.quote().substring(from - passage.start(), to - passage.start()), same));
        }
    }
}
