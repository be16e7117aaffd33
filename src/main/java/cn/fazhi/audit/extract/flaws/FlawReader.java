package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Places;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Flaws;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Section;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the slips of a report, with the maintainers' word lists. Immutable, safe for any number of threads. */
public final class FlawReader {

    private final YearConflicts years;
    private final NameSlips names;
    private final Artefacts artefacts;
    private final ForeignNames foreign;

    private FlawReader(WordFolder wording) {
        years = new YearConflicts(wording);
        names = new NameSlips(wording);
        artefacts = new Artefacts(wording);
        foreign = new ForeignNames(wording);
    }

    /**
     * Loads the word lists.
     *
     * @param wording the folder {@code rules/lexicon/wording}
     * @throws cn.fazhi.audit.extract.BadWordListException if a list is missing or has a bad line
     */
    public static FlawReader load(Path wording) {
        return load(WordFolder.strict(wording));
    }

    /** Loads the word lists of {@code rules/lexicon/wording}. */
    public static FlawReader load(WordFolder wording) {
        return new FlawReader(wording);
    }

    /** The slips, one entry a kind, always all four kinds, in a fixed order. */
    public List<Flaws> read(Document document, Report report, List<Section> sections, List<Sentence> sentences) {
        Text text = new Text(document, report, sections, sentences, new Places(document, sections));
        return List.of(
                flaws("year-conflict", years.find(text), text),
                flaws("name-slip", names.find(text), text),
                flaws("artefact", artefacts.find(text), text),
                flaws("foreign-name", foreign.find(text), text));
    }

    /**
     * The places where a known other unit's name stands for the own one, beyond those that any name's place betrays.
     *
     * @param units names of other townships: of the batch, of the county
     * @param known what was found without knowing them
     */
    public List<Flaw> foreign(
            Document document,
            Report report,
            List<Section> sections,
            List<Sentence> sentences,
            Collection<String> units,
            Flaws known) {
        Text text = new Text(document, report, sections, sentences, new Places(document, sections));
        return flaws("foreign-name", foreign.find(text, units), text).all().stream()
                .filter(f -> known.all().stream().noneMatch(k -> overlap(k, f)))
                .toList();
    }

    /** The names of the own county's townships, as its maintainers list them; none where they do not. */
    public List<String> county() {
        return foreign.county();
    }

    private static boolean overlap(Flaw a, Flaw b) {
        Evidence one = a.evidence().get(0);
        Evidence other = b.evidence().get(0);
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Flaws flaws(String kind, Collection<Slip> slips, Text text) {
        List<Flaw> all = slips.stream()
                .map(s -> flaw(kind, s, text.places().evidence(s.start(), s.end())))
                .sorted(Comparator.comparing(f -> f.evidence().get(0)))
                .toList();
        List<Evidence> evidence =
                all.stream().flatMap(f -> f.evidence().stream()).toList();
        return new Flaws(kind, all, text.sentences().size(), evidence);
    }

    private static Flaw flaw(String kind, Slip slip, Evidence evidence) {
        return new Flaw(kind, evidence.quote(), slip.why(), slip.sure(), List.of(evidence));
    }
}
