package cn.fazhi.audit.extract;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.figures.FigureReader;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.outline.Genre;
import cn.fazhi.audit.extract.outline.Outline;
import cn.fazhi.audit.extract.outline.OutlineReader;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Problems;
import java.util.List;

/** Reads the facts of a report. One extractor serves all threads. */
public final class Extractor {

    private final OutlineReader outlines;
    private final Genre genre;
    private final FigureReader figures;

    public Extractor(Lexicon lexicon) {
        genre = new Genre(lexicon);
        outlines = new OutlineReader(lexicon);
        figures = new FigureReader(lexicon);
    }

    /** Everything the document states, or why it is not a report. */
    public Extraction read(Document document) {
        Outline outline = outlines.read(document);
        return genre.refusal(outline).<Extraction>map(Extraction.NotAReport::new).orElseGet(() -> new Extraction.Read(facts(outline)));
    }

    private Facts facts(Outline outline) {
        FigureReader.Figures f = figures.read(outline);
        return new Facts(
                outline.head().report(),
                outline.sections(),
                f.counts(),
                f.frequencies(),
                f.mentions(),
                new Problems(List.of(), 0, outline.head().report().characters(), List.of()),
                List.of(),
                f.sums(),
                List.of(),
                f.tallies(),
                f.lookedFor());
    }
}
