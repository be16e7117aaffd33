package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.outline.Outline;
import cn.fazhi.audit.facts.Corrections;
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
import org.jspecify.annotations.Nullable;

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
        return read(outline, Corrections.NONE);
    }

    /** Reads an outline and puts right what people put right; all that follows from it is worked out anew. */
    public Figures read(Outline outline, Corrections corrections) {
        Report report = outline.head().report();
        ScopeReader scopes = new ScopeReader(lexicon, report);
        List<Reading> readings = reader.read(outline);
        Attribution attribution = new Attribution(lexicon, scopes);
        List<Figure> figures = attribution.figures(readings);
        FrequencyReader often = new FrequencyReader(scopes);
        List<Frequency> frequencies =
                readings.stream().flatMap(r -> often.read(r).stream()).toList();
        MentionReader told = new MentionReader(lexicon, scopes);
        List<Mention> mentions =
                readings.stream().flatMap(r -> told.read(r).stream()).toList();
        Told read = new Told(outline, scopes, readings, frequencies, mentions);
        Figures asRead = figures(read, figures, figures, f -> null, Corrections.NONE);
        if (corrections.none()) {
            return asRead;
        }
        FigureCorrections right = new FigureCorrections(lexicon, readings, figures, asRead.counts(), corrections);
        Told corrected = new Told(
                outline, scopes, readings, corrections.frequencies(frequencies), corrections.mentions(mentions));
        return figures(corrected, right.figures(), right.adding(), right::part, corrections);
    }

    /** What was read besides the figures. */
    private record Told(
            Outline outline,
            ScopeReader scopes,
            List<Reading> readings,
            List<Frequency> frequencies,
            List<Mention> mentions) {}

    private interface Said {
        @Nullable
        Boolean part(Figure figure);
    }

    /**
     * All that follows from the figures.
     *
     * @param adding those of them that may be totals or parts
     * @param said whether a figure is a part where a person said so, else null
     */
    private Figures figures(Told read, List<Figure> figures, List<Figure> adding, Said said, Corrections corrections) {
        SumReader sums = new SumReader(adding);
        Periods periods = new Periods(adding);
        Predicate<Figure> isPart = f -> {
            Boolean by = said.part(f);
            return by != null ? by : sums.isPart(f) || periods.inYearly(f);
        };
        Clashes clashes = new Clashes(figures, isPart, read.frequencies());
        List<Count> counts = counts(figures, isPart, clashes, read.scopes());
        counts.addAll(corrections.counts(new DatedOccasions(lexicon, read.scopes()).read(read.readings(), figures)));
        counts.sort(Comparator.comparing(c -> c.evidence().get(0)));
        return new Figures(
                counts,
                read.frequencies(),
                read.mentions(),
                Stream.concat(sums.sums().stream(), clashes.checks().stream()).toList(),
                TallyReader.tallies(lexicon.topics(), added(counts, figures, clashes), read.mentions()),
                TallyReader.lookedFor(
                        lexicon.topics(),
                        read.outline().firstLevelSections(),
                        read.readings().size(),
                        counts,
                        read.mentions(),
                        read.frequencies()));
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
