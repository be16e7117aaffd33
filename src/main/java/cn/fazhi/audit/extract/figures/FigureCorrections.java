package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.FactValues;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of a report as people put them right: sums and tallies are worked out from these as from those that were read. */
final class FigureCorrections {

    private final Lexicon lexicon;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Figure, Boolean> parts = new IdentityHashMap<>();

    /**
     * @param read the figures as they were read, in order
     * @param counts what became of them
     */
    FigureCorrections(
            Lexicon lexicon, List<Reading> readings, List<Figure> read, List<Count> counts, Corrections corrections) {
        this.lexicon = lexicon;
        Map<String, Correction> byPlace = byPlace(counts, corrections);
        for (Figure figure : read) {
            Correction by = byPlace.get(place(figure.topic(), figure.start(), figure.end()));
            if (by == null) {
                figures.add(figure);
            } else if (!by.rejects()) {
                figures.add(belonging(changed(figure, by), by));
            }
        }
        corrections.added().stream()
                .filter(by -> by.fact().kind() == FactKind.COUNT)
                .forEach(by -> add(by, readings));
    }

    List<Figure> figures() {
        return figures;
    }

    /** The figures that may be totals or parts. */
    List<Figure> adding() {
        return figures.stream().filter(figure -> part(figure) == null).toList();
    }

    /** Whether a figure is a part of a total, where a person said so; null where it is for the program to see. */
    @Nullable
    Boolean part(Figure figure) {
        return parts.get(figure);
    }

    /** A total that is told twice is one fact, and both its places are put right. */
    private static Map<String, Correction> byPlace(List<Count> counts, Corrections corrections) {
        Map<String, Correction> byPlace = new HashMap<>();
        for (Count count : counts) {
            Optional<Correction> by =
                    count.qualifier() == Qualifier.DERIVED_FROM_DATES ? Optional.empty() : corrections.of(count);
            by.ifPresent(one -> count.evidence()
                    .forEach(words -> byPlace.put(place(count.topic(), words.start(), words.end()), one)));
        }
        return byPlace;
    }

    private static String place(String topic, int start, int end) {
        return topic + " " + start + " " + end;
    }

    private Figure belonging(Figure figure, Correction by) {
        String part = by.value(FactField.PART, "");
        if (!part.isEmpty()) {
            parts.put(figure, Boolean.valueOf(part));
        }
        return figure;
    }

    private Figure changed(Figure figure, Correction by) {
        Quantity q = figure.quantity();
        Hit hit = figure.hit();
        Quantity quantity = new Quantity(
                number(by, q.value()),
                by.value(FactField.UNIT, q.measure()),
                FactValues.qualifier(by.value(FactField.QUALIFIER, q.qualifier().code())),
                q.start(),
                q.end(),
                false);
        Scope scope = FactValues.scope(by.value(FactField.SCOPE, figure.scope().code()));
        return new Figure(figure.reading(), quantity, hit == null ? null : of(hit, by), scope, "");
    }

    private static double number(Correction by, double read) {
        String value = by.value(FactField.VALUE, "");
        return value.isEmpty() ? read : Double.parseDouble(value);
    }

    private Hit of(Hit hit, Correction by) {
        Topic topic = topic(by.value(FactField.TOPIC, hit.topic().name()));
        return topic == null || topic == hit.topic()
                ? hit
                : new Hit(topic, hit.kind(), hit.start(), hit.end(), hit.weak(), hit.whole());
    }

    /** Null for a topic that the lexicon does not have, or no longer. */
    private @Nullable Topic topic(String name) {
        return lexicon.topics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A figure that was missed takes the place of one that was read there without a topic. */
    private void add(Correction by, List<Reading> readings) {
        FactId id = by.fact();
        Topic topic = topic(by.value(FactField.TOPIC, ""));
        Optional<Reading> reading = readings.stream()
                .filter(one -> one.sentence().start() <= id.start()
                        && id.end() <= one.sentence().end())
                .findFirst();
        if (topic == null || reading.isEmpty() || !isThere(id, reading.get())) {
            return;
        }
        figures.removeIf(one -> one.hit() == null
                && id.start() <= one.quantity().start()
                && one.quantity().end() <= id.end());
        Quantity quantity = new Quantity(
                number(by, 0),
                by.value(FactField.UNIT, "次"),
                FactValues.qualifier(by.value(FactField.QUALIFIER, "exact")),
                id.start(),
                id.end(),
                false);
        Hit hit = new Hit(topic, topic.label(), id.start(), id.end(), false, true);
        Scope scope = FactValues.scope(by.value(FactField.SCOPE, "done"));
        figures.add(belonging(new Figure(reading.get(), quantity, hit, scope, ""), by));
        figures.sort(Comparator.comparingInt(one -> one.quantity().start()));
    }

    private static boolean isThere(FactId id, Reading reading) {
        Evidence words = reading.evidence(id.start(), id.end());
        return words.quote().equals(id.words());
    }
}
