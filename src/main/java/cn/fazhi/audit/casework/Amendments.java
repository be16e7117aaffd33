package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The facts that people put right in the reports of a batch, read out of its entries. A correction belongs to the very report that came
 * in; what the unit sends next is read as it is.
 */
public final class Amendments {

    private final List<Amendment> all;
    private final Map<Long, Map<FactId, Amendment>> standing = new HashMap<>();

    private Amendments(List<Amendment> all) {
        this.all = List.copyOf(all);
        for (Amendment one : all) {
            standing.computeIfAbsent(one.submission(), s -> new LinkedHashMap<>())
                    .put(one.fact(), one);
        }
    }

    /** Everything that was put right in a batch. */
    public static Amendments of(BatchView batch) {
        List<Amendment> all = new ArrayList<>();
        for (Entry entry : batch.entries()) {
            step(entry).ifPresent(all::add);
        }
        return new Amendments(all);
    }

    /** How it stood when an entry was the newest. */
    Amendments asOf(long number) {
        return number >= newest()
                ? this
                : new Amendments(
                        all.stream().filter(one -> one.number() <= number).toList());
    }

    /** As if a report had other corrections. */
    Amendments with(long submission, Corrections corrections) {
        Amendments other = new Amendments(
                all.stream().filter(one -> one.submission() != submission).toList());
        for (Correction one : corrections.all()) {
            other.standing
                    .computeIfAbsent(submission, s -> new LinkedHashMap<>())
                    .put(
                            one.fact(),
                            new Amendment(0, "", one.by(), submission, one.fact(), one, Map.of(), one.reason()));
        }
        return other;
    }

    /** Number of the newest step; 0 where nothing was put right. */
    long newest() {
        return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    }

    /** What counts in a report instead of what is read. */
    public Corrections of(Submitted report) {
        List<Correction> corrections = new ArrayList<>();
        for (Amendment one : standing.getOrDefault(report.number(), Map.of()).values()) {
            if (one.correction() != null) {
                corrections.add(one.correction());
            }
        }
        return corrections.isEmpty() ? Corrections.NONE : new Corrections(corrections);
    }

    /** The newest step with a fact of a report; empty where nobody touched it. */
    public Optional<Amendment> last(long submission, FactId fact) {
        return Optional.ofNullable(standing.getOrDefault(submission, Map.of()).get(fact));
    }

    /** Every step with a report, oldest first. */
    public List<Amendment> history(long submission) {
        return all.stream().filter(one -> one.submission() == submission).toList();
    }

    /** The body of an entry that puts a fact right. */
    static Map<String, Object> body(Submitted report, Correction correction, Map<FactField, String> before) {
        Map<String, Object> body = body(report, correction.fact(), before);
        body.put("change", correction.change().word());
        body.put("after", json(correction.values()));
        body.put("reason", correction.reason());
        return body;
    }

    /** The body of an entry that takes a correction back. */
    static Map<String, Object> undone(
            Submitted report, Amendment correction, Map<FactField, String> before, String reason) {
        Map<String, Object> body = body(report, correction.fact(), before);
        body.put("undoes", correction.number());
        body.put("reason", reason);
        return body;
    }

    private static Map<String, Object> body(Submitted report, FactId id, Map<FactField, String> before) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("kind", id.kind().code());
        fact.put("about", id.about());
        fact.put("start", id.start());
        fact.put("end", id.end());
        fact.put("words", id.words());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submission", report.number());
        body.put("whose", report.whose());
        body.put("fact", fact);
        body.put("before", json(before));
        return body;
    }

    private static Map<String, String> json(Map<FactField, String> values) {
        Map<String, String> json = new LinkedHashMap<>();
        values.forEach((field, value) -> json.put(field.code(), value));
        return json;
    }

    /** The step that an entry records; empty when it records something else. */
    static Optional<Amendment> step(Entry entry) {
        boolean step =
                entry.kind().equals(Kind.CORRECTED.word()) || entry.kind().equals(Kind.UNDONE.word());
        return step ? read(entry) : Optional.empty();
    }

    private static Optional<Amendment> read(Entry entry) {
        JsonNode body = Body.of(entry);
        JsonNode fact = body.path("fact");
        return FactKind.of(fact.path("kind").asString("")).map(kind -> {
            FactId id = new FactId(
                    kind,
                    fact.path("about").asString(""),
                    fact.path("start").asInt(),
                    fact.path("end").asInt(),
                    fact.path("words").asString(""));
            String reason = body.path("reason").asString("");
            return new Amendment(
                    entry.number(),
                    entry.at(),
                    entry.who(),
                    body.path("submission").asLong(),
                    id,
                    entry.kind().equals(Kind.CORRECTED.word()) ? correction(entry, body, id, reason) : null,
                    values(body.path("before")),
                    reason);
        });
    }

    private static Correction correction(Entry entry, JsonNode body, FactId id, String reason) {
        Correction.Change change = Correction.Change.of(body.path("change").asString(""));
        return new Correction(id, change, values(body.path("after")), reason, entry.who());
    }

    private static Map<FactField, String> values(JsonNode json) {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        json.properties()
                .forEach(one -> FactField.of(one.getKey())
                        .ifPresent(field -> values.put(field, one.getValue().asString(""))));
        return values;
    }
}
