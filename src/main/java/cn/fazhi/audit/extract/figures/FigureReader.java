package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.outline.Outline;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.LookedFor;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.facts.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all figures, frequencies and wordings of a report. */
public final class FigureReader {

    private final Lexicon lexicon;
    private final Reader reader;

    public FigureReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon);
    }

    /**
     * What was read.
     *
     * @param counts every figure of a known topic
     * @param frequencies every frequency
     * @param mentions every wording
     * @param sums figures that must agree
     * @param tallies what was done, one entry a topic
     * @param lookedFor where each topic was looked for
     */
    public record Figures(
            List<Count> counts,
            List<Frequency> frequencies,
            List<Mention> mentions,
            List<SumCheck> sums,
            List<Tally> tallies,
            List<LookedFor> lookedFor) {}

    /** Reads an outline. */
    public Figures read(Outline outline) {
        Report report = outline.head().report();
        ScopeReader scopes = new ScopeReader(lexicon, report);
        List<Reading> readings = reader.read(outline);
        Attribution attribution = new Attribution(lexicon, scopes);
        List<Figure> figures = attribution.figures(readings);
        SumReader sums = new SumReader(figures);
        FrequencyReader often = new FrequencyReader(scopes);
        List<Frequency> frequencies =
                readings.stream().flatMap(r -> often.read(r).stream()).toList();
        Periods periods = new Periods(figures);
        Predicate<Figure> isPart = f -> sums.isPart(f) || periods.inYearly(f);
        Clashes clashes = new Clashes(figures, isPart, frequencies);
        List<Count> counts = counts(figures, isPart, clashes, scopes);
        counts.addAll(new DatedOccasions(lexicon, scopes).read(readings, figures));
        counts.sort(Comparator.comparing(c -> c.evidence().get(0)));
        MentionReader told = new MentionReader(lexicon, scopes);
        List<Mention> mentions =
                readings.stream().flatMap(r -> told.read(r).stream()).toList();
        return new Figures(
                counts,
                frequencies,
                mentions,
                Stream.concat(sums.sums().stream(), clashes.checks().stream()).toList(),
                TallyReader.tallies(lexicon.topics(), added(counts, figures, clashes), mentions),
                TallyReader.lookedFor(
                        lexicon.topics(),
                        outline.firstLevelSections(),
                        readings.size(),
                        counts,
                        mentions,
                        frequencies));
    }

    /** Of two totals that clash one is added up. */
    private static List<Count> added(List<Count> counts, List<Figure> figures, Clashes clashes) {
        Set<Evidence> left = figures.stream()
                .filter(clashes::isSecond)
                .map(FigureReader::words)
                .collect(Collectors.toSet());
        return left.isEmpty()
                ? counts
                : counts.stream()
                        .filter(c -> c.sure() || !left.contains(c.evidence().get(0)))
                        .toList();
    }

    private static List<Count> counts(
            List<Figure> figures, Predicate<Figure> isPart, Clashes clashes, ScopeReader scopes) {
        List<Count> counts = new ArrayList<>();
        Restated restated = new Restated();
        Set<String> seen = new HashSet<>();
        for (Figure f : figures) {
            if (f.hit() != null && seen.add(f.topic() + f.quantity().start())) {
                int before = restated.place(f, counts.size());
                if (before < counts.size()) {
                    counts.set(before, Restated.merged(counts.get(before), words(f)));
                } else {
                    counts.add(count(f, f.hit(), isPart.test(f), clashes.doubt(f), scopes));
                }
            }
        }
        return counts;
    }

    private static Evidence words(Figure f) {
        return f.reading().evidence(f.start(), f.end());
    }

    private static Count count(Figure f, Hit hit, boolean part, String clash, ScopeReader scopes) {
        String measure = f.quantity().measure();
        String doubt = Stream.of(f.doubt(), clash).filter(d -> !d.isEmpty()).collect(Collectors.joining("；"));
        return new Count(
                f.topic(),
                f.quantity().value(),
                hit.topic().meant().getOrDefault(measure, measure),
                f.quantity().qualifier(),
                f.scope(),
                part,
                doubt.isEmpty(),
                doubt,
                scopes.whose(f.scope(), f.reading(), hit.topic(), f.start(), f.end()),
                List.of(words(f)));
    }
}
