package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A batch at a glance: items by townships, how the totals lie, and what most of them lost. */
@Controller
class HeatPage {

    /** The darkest colour. */
    private static final int DARKEST = 5;

    private static final List<Integer> STEPS = List.of(90, 80, 70, 60, 0);

    private final Cases cases;

    HeatPage(Cases cases) {
        this.cases = cases;
    }

    /**
     * A cell of the map.
     *
     * @param shade h0, nothing lost, to h5, all lost; hr where a person has to look, hn where it does not apply
     * @param words for whoever cannot see colours
     */
    record Cell(String shade, String points, String words) {}

    /** A township's row. */
    record Row(long report, String whose, double total, List<Cell> cells) {}

    /**
     * How many townships lost points on an item.
     *
     * @param points points lost by all of them together
     */
    record Lost(Item item, int townships, double points) {}

    /** How many totals lie between two. */
    record Step(String name, long townships) {}

    @GetMapping("/batches/{number}/heat")
    String heat(@PathVariable long number, Model model) throws CaseException, IOException, NotThereException {
        Cases.Numbered batch = cases.batch(number);
        List<Row> rows = new ArrayList<>();
        Map<String, Lost> lost = new LinkedHashMap<>();
        List<Item> items = List.of();
        for (Standing one : cases.standings(batch.view())) {
            Scorecard card = cases.scorecard(one).orElse(null);
            if (card != null) {
                items = items.isEmpty() ? card.checklist().items() : items;
                rows.add(row(one, card, items));
                card.items().forEach(verdict -> count(verdict, lost));
            }
        }
        rows.sort(Comparator.comparing(Row::total).reversed());
        model.addAttribute("batch", batch);
        model.addAttribute("all", batch.view().current().size());
        model.addAttribute("items", items);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "lost",
                lost.values().stream()
                        .filter(one -> one.townships() > 0)
                        .sorted(Comparator.comparing(Lost::townships)
                                .thenComparing(Lost::points)
                                .reversed())
                        .limit(10)
                        .toList());
        model.addAttribute("steps", steps(rows));
        return "heat";
    }

    private static List<Step> steps(List<Row> rows) {
        List<Step> steps = new ArrayList<>();
        double below = Double.MAX_VALUE;
        for (int from : STEPS) {
            double to = below;
            String name = from == 0 ? "60 分以下" : from == STEPS.get(0) ? from + " 分以上" : from + "—" + (int) to + " 分";
            steps.add(new Step(
                    name,
                    rows.stream()
                            .filter(row -> row.total() >= from && row.total() < to)
                            .count()));
            below = from;
        }
        return steps;
    }

    private static void count(ItemVerdict verdict, Map<String, Lost> lost) {
        double points = verdict.state() == State.不适用 || verdict.state() == State.未判断
                ? 0
                : verdict.item().points() - verdict.score();
        lost.merge(
                verdict.item().id(),
                new Lost(verdict.item(), points > 0 ? 1 : 0, Math.max(0, points)),
                (a, b) -> new Lost(a.item(), a.townships() + b.townships(), a.points() + b.points()));
    }

    private static Row row(Standing one, Scorecard card, List<Item> items) {
        Map<String, ItemVerdict> verdicts = new LinkedHashMap<>();
        card.items().forEach(verdict -> verdicts.put(verdict.item().id(), verdict));
        List<Cell> cells =
                items.stream().map(item -> cell(verdicts.get(item.id()))).toList();
        return new Row(one.newest().number(), one.newest().whose(), one.total(), cells);
    }

    private static Cell cell(@Nullable ItemVerdict verdict) {
        if (verdict == null || verdict.state() == State.不适用) {
            return new Cell("hn", "—", "不适用");
        }
        String points = Say.points(verdict.score());
        if (verdict.state() == State.人工核实 || verdict.state() == State.未判断) {
            return new Cell("hr", points, verdict.state().name());
        }
        double share = verdict.item().points() == 0
                ? 0
                : 1 - verdict.score() / verdict.item().points();
        return new Cell(
                "h" + (int) Math.ceil(share * DARKEST), points, verdict.state().name());
    }
}
