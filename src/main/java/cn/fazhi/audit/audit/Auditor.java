package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.OwnTextReader;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Submission;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.Judgement;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import cn.fazhi.audit.score.Scorer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Audits one report. One auditor serves all threads. */
public final class Auditor {

    /** The longest line that is nothing but a date, in characters. */
    private static final int LONGEST_DATE = 24;

    private final Rules rules;
    private final Options options;
    private final DocumentReader reader = new DocumentReader();
    private final OwnTextReader texts;
    private final Function<List<Fact>, Judgement> judge;

    /** Whether somebody gave what judges, to hear of judgements. */
    private final boolean heard;

    private final Corrections corrections;

    public Auditor(Rules rules, Options options) {
        this(rules, options, rules.ruleBase()::judge, false);
    }

    /**
     * An auditor whose judgements somebody hears of.
     *
     * @param judge gives what the rule base of the rules says of a report's facts; called by several threads at once
     */
    public Auditor(Rules rules, Options options, Function<List<Fact>, Judgement> judge) {
        this(rules, options, judge, true);
    }

    private Auditor(Rules rules, Options options, Function<List<Fact>, Judgement> judge, boolean heard) {
        this.rules = rules;
        this.options = options;
        this.judge = judge;
        this.heard = heard;
        this.texts = new OwnTextReader(rules.copying().boilerplate().with(options.outline()));
        this.corrections = Corrections.NONE;
    }

    private Auditor(Auditor other, Function<List<Fact>, Judgement> judge, Corrections corrections) {
        this.rules = other.rules;
        this.options = other.options;
        this.judge = judge;
        this.heard = other.heard;
        this.texts = other.texts;
        this.corrections = corrections;
    }

    /** The same for one report in which people put facts right. */
    public Auditor with(Corrections right) {
        return right.none() ? this : new Auditor(this, judge, right);
    }

    /**
     * The same for threads that somebody watches and can do without: it judges in the thread that asks, which a rule that never ends
     * would keep. One whose judgements somebody hears of stays as it is.
     */
    public Auditor onWatchedThreads() {
        return heard ? this : new Auditor(this, rules.ruleBase()::judgeHere, corrections);
    }

    Rules rules() {
        return rules;
    }

    /** The outcome for one file; a file that cannot be audited is refused with the reason. */
    public Outcome audit(Path file) {
        try {
            return audit(reader.read(file));
        } catch (UnreadableException refused) {
            return new Outcome.Refused(FileNames.of(file), "", refused.getMessage());
        }
    }

    /**
     * One submission as it is before it is judged.
     *
     * @throws UnreadableException if it cannot be read
     */
    Reading read(Source source) throws UnreadableException {
        return reading(reader.read(source));
    }

    private Reading reading(Document document) {
        Extraction extraction = rules.extractor().read(document, corrections);
        if (extraction instanceof Extraction.NotAReport other) {
            return new Reading.Refused(new Outcome.Refused(document.source(), document.sha256(), other.reason()));
        }
        Extraction.Read read = (Extraction.Read) extraction;
        Report report = read.facts().report();
        return new Reading.Report(
                document,
                read,
                submission(read.facts(), document),
                texts.read(document, report, read.sentences()),
                corrections);
    }

    /**
     * What a report states, as people put it right.
     *
     * @return empty when it is no report
     * @throws UnreadableException if it cannot be read
     */
    public Optional<Facts> facts(Source source) throws UnreadableException {
        return read(source) instanceof Reading.Report report ? Optional.of(report.facts()) : Optional.empty();
    }

    /**
     * The outcome for a report of a batch while the others stay as they are.
     *
     * @param beside all that the others have to do with it
     * @param limit the time it has
     * @throws InterruptedException if whoever waits is interrupted
     */
    public Outcome again(Source source, Beside beside, Duration limit) throws InterruptedException {
        try (Budget budget = new Budget(limit)) {
            return budget.within(() -> {
                Reading reading = read(source);
                return reading instanceof Reading.Report report
                        ? Notices.on(judge(report, beside.facts()), beside.notices())
                        : ((Reading.Refused) reading).outcome();
            });
        } catch (UnreadableException refused) {
            return new Outcome.Refused(source.name(), "", String.valueOf(refused.getMessage()));
        }
    }

    /**
     * The outcome for a report that was read.
     *
     * @param more what is known of it beyond its own text
     */
    Outcome judge(Reading.Report reading, List<Fact> more) {
        List<Fact> given = new ArrayList<>(reading.facts().all());
        given.add(reading.submission());
        // Of slips that only the other reports bring to light, too, a person may have said that they are none.
        Corrections right = reading.corrections();
        more.stream().filter(fact -> !right.reject(fact)).forEach(given::add);
        return outcome(reading.document(), reading.facts(), given);
    }

    /**
     * The outcome for one document as a batch would have it, and which rules fired.
     *
     * @param others the other reports of the batch
     * @param lastYear the report of the year before, or null
     */
    public Judged judged(Document document, List<Document> others, @Nullable Document lastYear) {
        Reading first = reading(document);
        if (first instanceof Reading.Refused refused) {
            return new Judged(refused.outcome(), List.of());
        }
        List<Reading.Report> batch = new ArrayList<>();
        batch.add((Reading.Report) first);
        batch.addAll(reports(others));
        LastYear before = new LastYear(lastYear == null ? List.of() : reports(List.of(lastYear)));
        List<Fact> given = given(document, batch.get(0).facts());
        given.addAll(new CopyCheck(batch, before, rules).facts(0));
        Judgement judgement = rules.ruleBase().judge(given);
        return new Judged(outcome(document, batch.get(0).facts(), judgement), judgement.fired());
    }

    private List<Reading.Report> reports(List<Document> documents) {
        return documents.stream()
                .map(this::reading)
                .filter(Reading.Report.class::isInstance)
                .map(Reading.Report.class::cast)
                .toList();
    }

    /** The outcome for one document. */
    public Outcome audit(Document document) {
        Extraction extraction = rules.extractor().read(document, corrections);
        if (extraction instanceof Extraction.NotAReport other) {
            return new Outcome.Refused(document.source(), document.sha256(), other.reason());
        }
        return judge(document, ((Extraction.Read) extraction).facts());
    }

    /**
     * One report's outcome and why items of it end as they do.
     *
     * @param ids ids of items or red flags of the checklist; none for every item that lost points
     */
    public Explained explain(Path file, List<String> ids) {
        try {
            return explain(reader.read(file), ids);
        } catch (UnreadableException refused) {
            return new Explained(new Outcome.Refused(FileNames.of(file), "", refused.getMessage()), List.of());
        }
    }

    /** The same for one document. */
    public Explained explain(Document document, List<String> ids) {
        Outcome outcome = audit(document);
        if (!(outcome instanceof Outcome.Audited audited)) {
            return new Explained(outcome, List.of());
        }
        List<Item> items = ids.isEmpty() ? Losses.of(audited.scorecard()) : items(ids);
        List<Fact> given = given(document, audited.facts());
        return new Explained(
                outcome,
                rules.ruleBase().explain(items, given, rules.extractor().topics()));
    }

    private List<Item> items(List<String> ids) {
        Checklist checklist = rules.ruleBase().checklist();
        return ids.stream()
                .map(id -> checklist
                        .all()
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(id)))
                .toList();
    }

    /** All that the rules see of a report. */
    private List<Fact> given(Document document, Facts facts) {
        List<Fact> all = new ArrayList<>(facts.all());
        all.add(submission(facts, document));
        return all;
    }

    private Outcome judge(Document document, Facts facts) {
        return outcome(document, facts, given(document, facts));
    }

    private Outcome outcome(Document document, Facts facts, List<Fact> given) {
        return outcome(document, facts, judge.apply(given));
    }

    private Outcome outcome(Document document, Facts facts, Judgement judgement) {
        Scorecard card = Scorer.score(
                rules.ruleBase().checklist(), judgement, facts.unread().isEmpty());
        return new Outcome.Audited(document.source(), document.sha256(), facts, card, card.complete(), facts.notices());
    }

    private Submission submission(Facts facts, Document document) {
        Report report = facts.report();
        LocalDate signed = report.signedOn() == null ? null : LocalDate.parse(report.signedOn());
        LocalDate date = options.received() != null ? options.received() : signed;
        LocalDate deadline = report.year() == null ? null : options.deadline().atYear(report.year() + 1);
        int late = date == null || deadline == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(deadline, date));
        List<Evidence> words = options.received() == null && signed != null ? signature(document) : List.of();
        return new Submission(text(date), text(deadline), late, String.join("；", facts.unread()), words);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** The last paragraph that is a date. */
    private static List<Evidence> signature(Document document) {
        for (int i = document.paragraphs().size() - 1; i >= 0; i--) {
            var p = document.paragraphs().get(i);
            String text = p.end() - p.start() > LONGEST_DATE ? "" : document.textOf(p);
            if (text.contains("年") && text.contains("月")) {
                return List.of(new Evidence(text, p.start(), p.end(), p.number(), "落款"));
            }
        }
        return List.of();
    }
}
