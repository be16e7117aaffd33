package cn.fazhi.audit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What people put in place of the facts of one report.
 *
 * @param all one a fact, in the order of the text
 */
public record Corrections(List<Correction> all) {

    /** Nothing was corrected. */
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        all = all.stream()
                .sorted((one, other) -> one.fact().compareTo(other.fact()))
                .toList();
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** The correction of a fact that was read; empty when it counts as it is. */
    public Optional<Correction> of(Fact fact) {
        return all.isEmpty()
                ? Optional.empty()
                : FactId.of(fact)
                        .flatMap(id -> all.stream()
                                .filter(one -> one.fact().equals(id) && one.change() != Correction.Change.ADDED)
                                .findFirst());
    }

    /** Whether anything of a kind was corrected. */
    public boolean touch(FactKind kind) {
        return all.stream().anyMatch(one -> one.fact().kind() == kind);
    }

    /** Whether a fact is not what it was taken for. */
    public boolean reject(Fact fact) {
        return of(fact).filter(Correction::rejects).isPresent();
    }

    /** Whether the words of a problem or of a measure are none. */
    public boolean reject(FactKind kind, Evidence words) {
        FactId id = new FactId(kind, "", words.start(), words.end(), words.quote());
        return all.stream().anyMatch(one -> one.rejects() && one.fact().equals(id));
    }

    /** What the program missed. */
    public List<Correction> added() {
        return all.stream()
                .filter(one -> one.change() == Correction.Change.ADDED)
                .toList();
    }

    /** The same without one of them. */
    public Corrections without(FactId fact) {
        return new Corrections(
                all.stream().filter(one -> !one.fact().equals(fact)).toList());
    }

    /** The same with one more, or another in place of the one that stood. */
    public Corrections with(Correction correction) {
        List<Correction> more = new ArrayList<>(without(correction.fact()).all());
        more.add(correction);
        return new Corrections(more);
    }

    /** The head that counts. */
    public Report report(Report read) {
        return of(read).map(by -> FactValues.corrected(read, by)).orElse(read);
    }

    public List<Count> counts(List<Count> read) {
        return applied(read, FactValues::corrected);
    }

    public List<Frequency> frequencies(List<Frequency> read) {
        return applied(read, FactValues::corrected);
    }

    public List<Mention> mentions(List<Mention> read) {
        return applied(read, FactValues::corrected);
    }

    public Problems problems(Problems read) {
        return new Problems(
                applied(read.all(), FactValues::corrected), read.characters(), read.body(), read.evidence());
    }

    /** The slips that are slips. */
    public List<Flaws> flaws(List<Flaws> read) {
        return touch(FactKind.FLAW) ? read.stream().map(this::kept).toList() : read;
    }

    private Flaws kept(Flaws flaws) {
        List<Flaw> all = flaws.all().stream().filter(one -> !reject(one)).toList();
        List<Evidence> evidence =
                all.stream().flatMap(f -> f.evidence().stream()).toList();
        return all.size() == flaws.count() ? flaws : new Flaws(flaws.kind(), all, flaws.sentences(), evidence);
    }

    private <T extends Fact> List<T> applied(List<T> read, BiFunction<T, Correction, T> change) {
        if (all.isEmpty()) {
            return read;
        }
        List<T> now = new ArrayList<>();
        for (T fact : read) {
            Optional<Correction> by = of(fact);
            if (by.isEmpty()) {
                now.add(fact);
            } else if (!by.get().rejects()) {
                now.add(change.apply(fact, by.get()));
            }
        }
        return now;
    }
}
