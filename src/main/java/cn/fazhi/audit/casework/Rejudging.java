package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Beside;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.score.Outcome;
import java.util.List;
import java.util.Optional;

/** One report of a batch that is judged again while all others stay as they are: what the log knows of that, and what it is told. */
final class Rejudging {

    private final Archive archive;
    private final BatchView batch;
    private final Submitted report;
    private final String rules;
    private final BatchAudit.Settings settings;
    private final List<Submitted> reports;
    private final Amendments amendments;

    Rejudging(Archive archive, BatchView batch, Submitted report, Rules rules, BatchAudit.Settings settings) {
        this.archive = archive;
        this.batch = batch;
        this.report = report;
        this.rules = rules.ruleBase().checklist().sha256();
        this.settings = settings;
        this.reports = batch.current();
        this.amendments = Amendments.of(batch);
    }

    Submitted report() {
        return report;
    }

    Amendments amendments() {
        return amendments;
    }

    /** What the other reports have to do with this one; empty where the log does not know, or it may have moved. */
    Optional<Beside> beside() {
        return besideWith(amendments);
    }

    /** The same if other corrections stood. */
    Optional<Beside> besideWith(Amendments would) {
        return batch.judgement(report)
                .filter(judged -> judged.settles(report) && compared(would))
                .flatMap(judged -> archive.file(judged.beside())
                        .flatMap(Beside::read)
                        .filter(beside -> record(judged).key(report, beside).equals(judged.key())));
    }

    /** Whether some run compared these very reports, to its end, as they would be compared now. */
    private boolean compared(Amendments would) {
        List<Long> numbers = reports.stream().map(Submitted::number).toList();
        return batch.audited().stream()
                .filter(one -> one.run().left() == 0 && one.run().reports().equals(numbers))
                .filter(one -> record(one).standing().equals(one.run().standing()))
                .anyMatch(one -> reports.stream()
                        .allMatch(
                                each -> telling(each, amendments.asOf(one.run().corrections()))
                                        .equals(telling(each, would))));
    }

    /** The corrections of a report on which a comparison may depend. */
    private List<Correction> telling(Submitted each, Amendments stood) {
        boolean figures = !settings.lastYear().isEmpty() && each.equals(report);
        return stood.of(each).all().stream()
                .filter(one -> one.fact().kind().comparedWithOthers()
                        || figures && one.fact().kind() == FactKind.COUNT)
                .toList();
    }

    /** What a judgement went by, if reports, rules and settings are still those of now. */
    private RunRecord record(Audited judged) {
        return new RunRecord(reports, amendments.asOf(judged.run().corrections()), rules, settings);
    }

    /** Whether the last judgement is of the facts as they stand now. */
    boolean settled() {
        return batch.judgement(report).filter(judged -> current(report, judged)).isPresent();
    }

    private boolean current(Submitted each, Audited judged) {
        return judged.settles(each)
                && amendments.asOf(judged.run().corrections()).of(each).equals(amendments.of(each));
    }

    /**
     * Writes down what came of it.
     *
     * @return false when something moved meanwhile, and it is to be judged once more
     */
    boolean written(Outcome outcome, Beside beside) throws ArchiveException {
        int left = (int) reports.stream()
                .filter(each -> !each.equals(report))
                .filter(each -> batch.judgement(each)
                        .filter(judged -> current(each, judged))
                        .isEmpty())
                .count();
        RunRecord now = new RunRecord(reports, amendments, rules, settings);
        NewEntry entry = now.entry(batch.name(), report, beside, outcome, left);
        return archive.appendUnless(this::moved, entry).isPresent();
    }

    private boolean moved() {
        return archive.of(batch.name()).size() != batch.entries().size();
    }
}
