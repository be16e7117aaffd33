package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.Comparison;
import cn.fazhi.audit.copying.OwnText;
import cn.fazhi.audit.copying.Pair;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Overlap;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.SharedFigure;
import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares the reports of a batch with each other and with last year's, and says what the rules shall see of it. */
final class CopyCheck {

    /** Up to so many reports the names of all units are looked for in each; a larger batch is no county's. */
    private static final int MOST_NAMES = 200;

    private final List<Reading.Report> reports;
    private final Comparison comparison;
    private final List<List<Pair>> pairsOf;
    private final List<Pair> pairs;
    private final List<List<Fact>> facts = new ArrayList<>();
    private final List<SharedPair> lastYear = new ArrayList<>();
    private final PairVerdict verdict;

    /**
     * @param before last year's reports
     */
    CopyCheck(List<Reading.Report> reports, LastYear before, Rules rules) {
        this.reports = reports;
        this.verdict = new PairVerdict(rules.ruleBase());
        comparison = Comparison.of(
                reports.stream().map(Reading.Report::own).toList(),
                rules.copying().measures());
        pairs = reports.size() < 2 ? List.of() : comparison.pairs();
        pairsOf = pairsOf();
        Set<String> units = units();
        UnchangedFigures figures =
                new UnchangedFigures(rules.copying().steady(), rules.extractor().topics());
        for (int i = 0; i < reports.size(); i++) {
            List<Fact> seen = new ArrayList<>(Overlaps.of(
                    "batch", text(i), pairsOf.get(i), p -> side(p.other()).name(), p -> text(p.other())));
            Reading.Report earlier = before.of(reports.get(i));
            if (earlier != null) {
                seen.addAll(lastYear(i, earlier, figures));
            }
            seen.addAll(rules.extractor()
                    .foreignNames(reports.get(i).document(), reports.get(i).extraction(), units));
            facts.add(seen);
        }
    }

    private Set<String> units() {
        Set<String> units = new TreeSet<>();
        if (reports.size() <= MOST_NAMES) {
            reports.forEach(r -> units.add(r.facts().report().name()));
            units.remove("");
        }
        return units;
    }

    /** Pairs seen from each report; two reports of one unit are a matter of which one counts, not of copying. */
    private List<List<Pair>> pairsOf() {
        List<List<Pair>> of = new ArrayList<>();
        reports.forEach(r -> of.add(new ArrayList<>()));
        for (Pair pair : pairs) {
            if (!sameUnit(pair)) {
                of.get(pair.one()).add(pair);
                of.get(pair.other()).add(pair.turned());
            }
        }
        return of;
    }

    private boolean sameUnit(Pair pair) {
        String unit = report(pair.one()).name();
        return !unit.isEmpty() && unit.equals(report(pair.other()).name());
    }

    private Report report(int number) {
        return reports.get(number).facts().report();
    }

    private OwnText text(int number) {
        return comparison.text(number);
    }

    private SharedPair.Side side(int number) {
        return side(number, reports.get(number));
    }

    private static SharedPair.Side side(int number, Reading.Report reading) {
        return new SharedPair.Side(
                number,
                reading.document().source(),
                reading.facts().report().name(),
                reading.submission().date());
    }

    private List<Fact> lastYear(int number, Reading.Report earlier, UnchangedFigures figures) {
        Pair pair = comparison.compared(number, earlier.own());
        List<SharedFigure> same = figures.of(reports.get(number), earlier);
        SharedPair.Side then = side(-1, earlier);
        List<Fact> seen = new ArrayList<>();
        if (!pair.passages().isEmpty()) {
            seen.addAll(Overlaps.of("last-year", text(number), List.of(pair), p -> then.name(), p -> earlier.own()));
        }
        seen.add(UnchangedFigures.fact(same));
        PairVerdict.Said said = verdict.of(seen, "X3");
        lastYear.add(new SharedPair(
                side(number),
                then,
                Overlaps.rounded(pair.share()),
                Overlaps.rounded(pair.otherShare()),
                Overlaps.longest(pair),
                said.words(),
                said.found(),
                Overlaps.passages(pair, text(number), earlier.own()),
                same));
        return seen;
    }

    /** What the rules shall see of a report besides its own facts. */
    List<Fact> facts(int number) {
        return facts.get(number);
    }

    /** All that was found, for the sheets: pairs by their larger share, the largest first. */
    SharedText shared(boolean hasLastYear) {
        List<SharedPair> all = IntStream.range(0, pairs.size())
                .mapToObj(i -> shared(pairs.get(i)))
                .sorted(Comparator.comparingDouble((SharedPair p) -> -Math.max(p.percent(), p.otherPercent()))
                        .thenComparingInt(p -> -p.longest())
                        .thenComparingInt(p -> p.one().number())
                        .thenComparingInt(p -> p.other().number()))
                .toList();
        return new SharedText(all, lastYear, hasLastYear);
    }

    private SharedPair shared(Pair pair) {
        PairVerdict.Said said = sameUnit(pair)
                ? new PairVerdict.Said("同一单位的两份报告，请确认以哪一份为准，不作雷同判定", true)
                : verdict.stricter(alone(pair), alone(pair.turned()), "X2");
        return new SharedPair(
                side(pair.one()),
                side(pair.other()),
                Overlaps.rounded(pair.share()),
                Overlaps.rounded(pair.otherShare()),
                Overlaps.longest(pair),
                said.words(),
                said.found(),
                Overlaps.passages(pair, text(pair.one()), text(pair.other())),
                List.of());
    }

    /** The pair by itself, as if neither report shared anything with a third. */
    private List<Fact> alone(Pair pair) {
        return Overlaps.of("batch", text(pair.one()), List.of(pair), p -> "", p -> text(p.other())).stream()
                .map(Overlap::alone)
                .map(Fact.class::cast)
                .toList();
    }
}
