package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Comparisons;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.rounds.Ending;
import cn.fazhi.audit.score.rounds.FindingChange;
import cn.fazhi.audit.score.rounds.Piece;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a unit sent in one round beside what it had sent before. */
@Controller
class RoundsPage {

    private final Cases cases;

    RoundsPage(Cases cases) {
        this.cases = cases;
    }

    /**
     * What became of a finding.
     *
     * @param result such as 已整改
     * @param look class of its tag
     * @param points then and now, such as 2→4
     * @param problem what is wrong, or was
     * @param answer what the unit says; "" when nothing
     * @param words the report's words, none when they stayed
     * @param task what has to be done next; "" for nothing
     */
    record Change(
            String result,
            String look,
            String item,
            String points,
            String problem,
            String answer,
            String verdict,
            List<Piece> words,
            String task) {

        static Change of(FindingChange change) {
            boolean changed = change.words().stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME);
            return new Change(
                    change.result(),
                    look(change),
                    change.item().id() + " " + change.item().name(),
                    Points.orNotApplying(change.pointsThen()) + "→" + Points.orNotApplying(change.pointsNow()),
                    change.finding().problem(),
                    change.answer() == null ? "" : change.answer().words(),
                    change.verdict(),
                    changed ? change.words() : List.of(),
                    change.now() == null ? "" : change.task());
        }

        private static String look(FindingChange change) {
            return change.disputed()
                    ? "c-review"
                    : switch (change.ending()) {
                        case 已整改 -> "c-pass";
                        case 未整改, 新增, 复发 -> "c-return";
                        case 不再考核 -> "c-none";
                    };
        }
    }

    @GetMapping("/reports/{number}/rounds")
    String rounds(@PathVariable long number, Model model) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        Submitted newest = found.batch().view().current().stream()
                .filter(one -> one.whose().equals(found.report().whose()))
                .findFirst()
                .orElseThrow();
        Optional<UnitRounds> rounds = new Comparisons(cases.archive(), cases.results())
                .of(found.batch().view(), newest.whose());
        model.addAttribute("batch", found.batch());
        model.addAttribute("newest", newest);
        model.addAttribute("rounds", rounds.orElse(null));
        model.addAttribute(
                "why",
                rounds.isPresent() ? "" : Comparisons.whyNot(found.batch().view(), newest, "请先在批次页开始审核"));
        model.addAttribute(
                "changes",
                rounds.map(one -> one.changes().stream().map(Change::of).toList())
                        .orElse(List.of()));
        model.addAttribute("counts", rounds.map(one -> counts(one)).orElse(List.of()));
        return "rounds";
    }

    /** How many findings ended so. */
    record Count(Ending ending, long number) {}

    private static List<Count> counts(UnitRounds rounds) {
        return List.of(Ending.values()).stream()
                .map(ending -> new Count(ending, rounds.count(ending)))
                .filter(count -> count.number() > 0 || count.ending() != Ending.不再考核)
                .toList();
    }
}
