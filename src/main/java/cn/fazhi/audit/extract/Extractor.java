package cn.fazhi.audit.extract;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.figures.FigureReader;
import cn.fazhi.audit.extract.flaws.FlawReader;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.outline.Genre;
import cn.fazhi.audit.extract.outline.Outline;
import cn.fazhi.audit.extract.outline.OutlineReader;
import cn.fazhi.audit.extract.problems.ProblemReader;
import cn.fazhi.audit.facts.Corrected;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Flaws;
import cn.fazhi.audit.facts.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the facts of a report with the words of one rule base. One extractor serves all threads. */
public final class Extractor {

    /** Shorter words, such as 村, say too little to tell that two texts are about one matter. */
    private static final int SHORTEST_MATTER = 3;

    private final Lexicon lexicon;
    private final OutlineReader outlines;
    private final Genre genre;
    private final FigureReader figures;
    private final ProblemReader problems;
    private final FlawReader flaws;

    private Extractor(Lexicon lexicon, WordFolder wording) {
        this.lexicon = lexicon;
        outlines = new OutlineReader(lexicon);
        genre = new Genre(lexicon);
        figures = new FigureReader(lexicon);
        problems = ProblemReader.load(wording);
        flaws = FlawReader.load(wording);
    }

    /**
     * Loads the words of a rule base.
     *
     * @param folder rules/lexicon
     * @throws LexiconException with every problem found
     */
    public static Extractor load(Path folder) throws LexiconException {
        List<WordFault> faults = new ArrayList<>();
        Extractor extractor = load(folder, faults);
        if (faults.stream().anyMatch(WordFault::refuses)) {
            throw new LexiconException(faults);
        }
        return extractor;
    }

    /**
     * Loads what can be loaded of the words of a rule base.
     *
     * @param folder rules/lexicon
     * @param faults everything that is wrong with it goes here; it must not be used with a fault that refuses
     */
    public static Extractor load(Path folder, List<WordFault> faults) {
        if (!Files.isDirectory(folder.resolve("wording"))) {
            String missing = Files.isDirectory(folder) ? "lexicon/wording" : "lexicon";
            faults.add(new WordFault(missing, 0, "", "没有这个文件夹：请从原规则库恢复，或检查 --rules 指的文件夹", true));
            return read(folder, new ArrayList<>());
        }
        return read(folder, faults);
    }

    private static Extractor read(Path folder, List<WordFault> faults) {
        Lexicon lexicon = Lexicon.load(folder, faults);
        Set<WordFault> wording = new LinkedHashSet<>();
        Path place = folder.resolve("wording");
        Extractor extractor =
                new Extractor(lexicon, WordFolder.gathering(place, fault -> wording.add(fault.in(folder, "lexicon"))));
        faults.addAll(wording);
        return extractor;
    }

    /** Topic names with their Chinese labels. */
    public Map<String, String> topics() {
        return lexicon.labels();
    }

    /** Everything the document states, or why it is not a report. */
    public Extraction read(Document document) {
        return read(document, Corrections.NONE);
    }

    /** Everything the document states as people put it right, or why it is not a report. */
    public Extraction read(Document document, Corrections corrections) {
        Outline outline = outlines.read(document);
        return genre.refusal(outline)
                .<Extraction>map(Extraction.NotAReport::new)
                .orElseGet(() -> new Extraction.Read(
                        corrections.none()
                                ? facts(document, outline, Corrections.NONE)
                                : corrected(document, outline, corrections),
                        outline.sentences()));
    }

    /** The facts under the head that counts; what a figure was is what it would be without its correction. */
    private Facts corrected(Document document, Outline outline, Corrections corrections) {
        Outline headed = outline.with(corrections.report(outline.head().report()));
        Facts read = facts(document, headed, Corrections.NONE);
        Facts now = facts(document, headed, corrections);
        List<Corrected> all = new ArrayList<>();
        for (Correction one : corrections.all()) {
            Fact was = one.fact().kind() == FactKind.REPORT
                    ? outline.head().report()
                    : one.fact()
                            .in(read)
                            .or(() -> one.fact().in(facts(document, headed, corrections.without(one.fact()))))
                            .orElse(null);
            all.add(new Corrected(
                    one, was, one.rejects() ? null : one.nowIn(now).orElse(null)));
        }
        return now.corrected(all);
    }

    /**
     * Slips that only show when the names of other units are known.
     *
     * @param read what was read of the document
     * @param units names of the batch's units; those of the county's list are added
     */
    public List<Flaw> foreignNames(Document document, Extraction.Read read, Collection<String> units) {
        Facts facts = read.facts();
        Flaws known = facts.flaws().stream()
                .filter(f -> f.kind().equals("foreign-name"))
                .findFirst()
                .orElseThrow();
        Set<String> names = new TreeSet<>(units);
        names.addAll(flaws.county());
        return flaws.foreign(document, facts.report(), facts.sections(), read.sentences(), names, known);
    }

    private Facts facts(Document document, Outline outline, Corrections corrections) {
        Report report = outline.head().report();
        FigureReader.Figures read = figures.read(outline, corrections);
        ProblemReader.Reading admitted =
                problems.read(document, report, outline.sections(), outline.sentences(), this::topicsOf, corrections);
        return new Facts(
                report,
                outline.sections(),
                read.counts(),
                read.frequencies(),
                read.mentions(),
                admitted.problems(),
                admitted.measures(),
                read.sums(),
                corrections.flaws(flaws.read(document, report, outline.sections(), outline.sentences())),
                read.tallies(),
                read.lookedFor(),
                document.unread(),
                List.of());
    }

    private List<String> topicsOf(String text) {
        return lexicon.hits().find(text, 0).stream()
                .filter(h -> !h.weak() && h.end() - h.start() >= SHORTEST_MATTER)
                .map(Hit::topic)
                .map(t -> t.name())
                .distinct()
                .toList();
    }
}
