package cn.fazhi.audit;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Compares facts with a report read by hand, as the script score_facts beside the reports does. */
final class GoldScore {

    private static final Map<String, Function<Report, String>> HEAD = Map.of(
            "unit", Report::name,
            "year", r -> String.valueOf(r.year()),
            "addressee", r -> String.valueOf(r.addressee()));

    private int found;
    private int extra;
    private int missed;
    private int trapped;
    private int right;
    private int asked;
    private final List<String> notes = new ArrayList<>();

    void compare(String name, JsonNode gold, Facts facts) {
        counts(name, gold, facts);
        HEAD.forEach((key, read) -> {
            JsonNode want = gold.get("report").get(key);
            if (want != null) {
                check(
                        name + " " + key,
                        Objects.equals(want.isNull() ? "null" : want.asString(), read.apply(facts.report())));
            }
        });
        for (JsonNode role : list(gold, "roles")) {
            check(
                    name + " role of " + role.get(0),
                    hasRole(facts, role.get(0).asString(), role.get(1).asString()));
        }
        if (gold.has("problems")) {
            check(
                    name + " problems: " + facts.problems().count(),
                    facts.problems().count() == gold.get("problems").asInt());
        }
        for (JsonNode sum : list(gold, "sums")) {
            check(name + " sum " + sum, hasSum(facts, sum));
        }
        for (JsonNode frequency : list(gold, "frequencies")) {
            check(
                    name + " frequency " + frequency,
                    facts.frequencies().stream()
                            .anyMatch(f -> f.topic().equals(frequency.get(0).asString())
                                    && f.per().code().equals(frequency.get(1).asString())));
        }
    }

    private void counts(String name, JsonNode gold, Facts facts) {
        List<Count> done =
                facts.counts().stream().filter(c -> c.scope() == Scope.DONE).toList();
        List<Count> left = new ArrayList<>(done);
        for (JsonNode want : list(gold, "counts")) {
            Optional<Count> hit = take(left, want);
            if (hit.isPresent()) {
                found++;
            } else {
                missed++;
                notes.add(name + " missed " + want);
            }
        }
        list(gold, "optional").forEach(want -> take(left, want));
        // A repeated reading of one figure at another place of the text is no error.
        left.removeIf(c -> list(gold, "counts").stream().anyMatch(w -> same(w, c))
                || list(gold, "optional").stream().anyMatch(w -> same(w, c)));
        for (Count c : left) {
            extra++;
            notes.add(name + " extra " + c.topic() + " " + c.value() + c.measure() + " " + c.evidence());
        }
        for (JsonNode trap : list(gold, "traps")) {
            if (done.stream().anyMatch(c -> same(trap, c))) {
                trapped++;
                notes.add(name + " trap " + trap);
            }
        }
    }

    private static Optional<Count> take(List<Count> left, JsonNode want) {
        Optional<Count> hit = left.stream().filter(c -> same(want, c)).findFirst();
        hit.ifPresent(left::remove);
        return hit;
    }

    private static boolean same(JsonNode want, Count got) {
        return got.topic().equals(want.get(0).asString())
                && (want.get(1).isNull() || got.value() == want.get(1).asDouble());
    }

    private static boolean hasRole(Facts facts, String heading, String role) {
        // The script keeps the last section of a heading.
        return facts.sections().stream()
                .filter(s -> flat(s.heading()).equals(flat(heading)))
                .reduce((first, last) -> last)
                .filter(s -> s.role().code().equals(role))
                .isPresent();
    }

    private static boolean hasSum(Facts facts, JsonNode want) {
        List<Double> parts = new ArrayList<>();
        want.get("parts").forEach(p -> parts.add(p.asDouble()));
        parts.sort(null);
        return facts.sums().stream()
                .anyMatch(s -> s.total() == want.get("total").asDouble()
                        && s.parts().stream().sorted().toList().equals(parts)
                        && s.holds() == want.get("holds").asBoolean());
    }

    private void check(String what, boolean ok) {
        asked++;
        if (ok) {
            right++;
        } else {
            notes.add("wrong: " + what);
        }
    }

    private static List<JsonNode> list(JsonNode gold, String key) {
        List<JsonNode> all = new ArrayList<>();
        if (gold.has(key)) {
            gold.get(key).forEach(all::add);
        }
        return all;
    }

    private static String flat(String heading) {
        return heading.replaceAll("\\s", "");
    }

    /** F1 of the counts, 0 to 1. */
    double f1() {
        double precision = found + extra == 0 ? 0 : (double) found / (found + extra);
        double recall = found + missed == 0 ? 0 : (double) found / (found + missed);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    int trapped() {
        return trapped;
    }

    int right() {
        return right;
    }

    int asked() {
        return asked;
    }

    /** Everything that differs. */
    List<String> notes() {
        return notes;
    }
}
