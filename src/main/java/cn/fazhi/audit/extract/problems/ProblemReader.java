package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Places;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.Measure;
import cn.fazhi.audit.facts.Problem;
import cn.fazhi.audit.facts.Problems;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads shortcomings and the measures that answer them. Immutable, safe for any number of threads. */
public final class ProblemReader {

    private final Passages passages;
    private final Drafts drafts;
    private final Specificity specificity;
    private final Causes causes;
    private final Matters matters;

    private ProblemReader(WordFolder wording) {
        passages = new Passages(wording);
        drafts = new Drafts(wording);
        specificity = new Specificity(wording);
        causes = new Causes(wording);
        matters = new Matters(wording);
    }

    /**
     * Loads the word lists.
     *
     * @param wording the folder {@code rules/lexicon/wording}
     * @throws cn.fazhi.audit.extract.BadWordListException if a list is missing or has a bad line
     */
    public static ProblemReader load(Path wording) {
        return load(WordFolder.strict(wording));
    }

    /** Loads the word lists of {@code rules/lexicon/wording}. */
    public static ProblemReader load(WordFolder wording) {
        return new ProblemReader(wording);
    }

    /**
     * Problems and measures, which point at each other.
     *
     * @param problems the shortcomings
     * @param measures the measures, each with the numbers of the problems it answers
     * @param matches why each pair belongs together
     */
    public record Reading(Problems problems, List<Measure> measures, List<Match> matches) {

        public Reading {
            measures = List.copyOf(measures);
            matches = List.copyOf(matches);
        }
    }

    /**
     * A problem and a measure that answers it.
     *
     * @param problem number of the problem, from 1
     * @param measure place of the measure in the list, from 0
     * @param why what the two share, in Chinese
     */
    public record Match(int problem, int measure, String why) {}

    /** A problem's words, and its cause's where that stands apart from it. */
    private static List<Evidence> withCause(Document document, Places places, Evidence words, @Nullable String cause) {
        int at = cause == null || words.quote().contains(cause)
                ? -1
                : document.text().indexOf(cause);
        return at < 0 ? List.of(words) : List.of(words, places.evidence(at, at + cause.length()));
    }

    /**
     * Reads a report.
     *
     * @param topics the topics a text is about, by the names of the lexicon
     */
    public Reading read(
            Document document,
            Report report,
            List<Section> sections,
            List<Sentence> sentences,
            Function<String, List<String>> topics) {
        return read(document, report, sections, sentences, topics, Corrections.NONE);
    }

    /** Reads a report as people put it right: what is no problem or no measure is matched with nothing. */
    public Reading read(
            Document document,
            Report report,
            List<Section> sections,
            List<Sentence> sentences,
            Function<String, List<String>> topics,
            Corrections corrections) {
        Places places = new Places(document, sections);
        List<Passages.Passage> parted = passages.of(sentences);
        List<Draft> found = new ArrayList<>();
        List<@Nullable String> reasons = new ArrayList<>();
        List<Draft> taken = kept(MeasureReader.read(sentences, parted), FactKind.MEASURE, places, corrections);
        parted.forEach(p -> found.addAll(kept(drafts.of(p.problems()), FactKind.PROBLEM, places, corrections)));
        Matching matching = new Matching(matters, topics, found, taken);
        new CauseTable(causes, matching, parted).fill(found, reasons);
        AnswerTable answers = new AnswerTable(matching, found, taken, parted);
        List<Problem> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Evidence words = places.evidence(found.get(i).start(), found.get(i).end());
            Specificity.Verdict verdict = specificity.judge(words.quote());
            all.add(new Problem(
                    i + 1,
                    words.quote(),
                    verdict.specific(),
                    verdict.why(),
                    reasons.get(i),
                    answers.best(i),
                    withCause(document, places, words, reasons.get(i))));
        }
        List<Measure> measures = new ArrayList<>();
        for (int j = 0; j < taken.size(); j++) {
            Evidence words = places.evidence(taken.get(j).start(), taken.get(j).end());
            measures.add(
                    new Measure(words.quote(), topics.apply(words.quote()), answers.problemsOf(j), List.of(words)));
        }
        int length = Extent.ofProblems(document, sections, sentences);
        List<Evidence> evidence = all.stream().map(p -> p.evidence().get(0)).toList();
        Problems problems = corrections.problems(new Problems(all, length, report.characters(), evidence));
        return new Reading(problems, measures, answers.matches());
    }

    private static List<Draft> kept(List<Draft> drafts, FactKind kind, Places places, Corrections corrections) {
        return !corrections.touch(kind)
                ? drafts
                : drafts.stream()
                        .filter(draft -> !corrections.reject(kind, places.evidence(draft.start(), draft.end())))
                        .toList();
    }
}
