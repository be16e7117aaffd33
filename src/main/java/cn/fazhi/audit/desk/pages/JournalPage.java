package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.casework.JournalLine;
import cn.fazhi.audit.desk.work.Cases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, newest first, out of the log. */
@Controller
class JournalPage {

    private static final int PAGE = 100;

    private final Cases cases;

    JournalPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/journal")
    String journal(@RequestParam(defaultValue = "0") long before, Model model) {
        List<Entry> entries = cases.archive().before(before > 0 ? before : Long.MAX_VALUE, PAGE);
        Map<String, String> topics = cases.topics();
        model.addAttribute(
                "lines",
                entries.stream().map(one -> JournalLine.of(one, topics)).toList());
        model.addAttribute(
                "next", entries.size() < PAGE ? 0 : entries.get(PAGE - 1).number());
        return "journal";
    }
}
