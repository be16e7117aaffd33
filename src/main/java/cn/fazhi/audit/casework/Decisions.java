package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people decided over the reports of a batch, read out of its entries: reviews and waivers. */
public final class Decisions {

    private final RuleStore rules;
    private final BatchView batch;
    private final StoredResults results;
    private final LocalDate today;
    private final Map<String, Map<String, Review>> reviews = new LinkedHashMap<>();
    private final Map<String, Map<String, Waiver>> waivers = new LinkedHashMap<>();

    /**
     * @param today the day by which waivers hold or not
     */
    public Decisions(Archive archive, BatchView batch, StoredResults results, LocalDate today) {
        this.rules = new RuleStore(archive);
        this.batch = batch;
        this.results = results;
        this.today = today;
        for (Entry entry : batch.entries()) {
            if (entry.kind().equals(Kind.REVIEWED.word())) {
                Body.of(entry).path("changes").valueStream().forEach(one -> add(review(entry, one)));
            } else if (entry.kind().equals(Kind.WAIVED.word())) {
                Waiver waiver = waiver(entry, Body.of(entry));
                waivers.computeIfAbsent(waiver.whose(), u -> new LinkedHashMap<>())
                        .put(waiver.item(), waiver);
            }
        }
    }

    private void add(Review review) {
        reviews.computeIfAbsent(review.whose(), u -> new LinkedHashMap<>()).put(review.code(), review);
    }

    private static Review review(Entry entry, JsonNode one) {
        return new Review(
                entry.number(),
                entry.at(),
                entry.who(),
                one.path("submission").asLong(),
                one.path("whose").asString(""),
                one.path("code").asString(""),
                one.path("item").asString(""),
                one.path("rule").asString(""),
                one.path("basis").asString(""),
                one.path("machine").asDouble(),
                number(one.path("before")),
                number(one.path("after")),
                one.path("reason").asString(""));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
    }

    private static Waiver waiver(Entry entry, JsonNode body) {
        return new Waiver(
                entry.number(),
                entry.at(),
                entry.who(),
                body.path("whose").asString(""),
                body.path("item").asString(""),
                body.path("reason").asString(""),
                body.path("approver").asString(""),
                body.path("until").asString(""));
    }

    /** What the finding of a report rests on now; empty when it has no such finding or item. */
    Optional<Basis> basis(String code, Decided decided) throws IOException {
        return Basis.of(code, decided.machine(), rules, decided.judged().rules());
    }

    /** Whether nobody decided anything. */
    public boolean none() {
        return reviews.isEmpty() && waivers.isEmpty();
    }

    /** Every judged report that counts now. */
    public List<Decided> all() throws CaseException, IOException {
        List<Decided> all = new ArrayList<>();
        for (Submitted report : batch.current()) {
            of(report).ifPresent(all::add);
        }
        return all;
    }

    /** One report; empty when it was not judged. */
    public Optional<Decided> of(Submitted report) throws CaseException, IOException {
        Optional<Audited> judged = batch.judgement(report);
        if (judged.isEmpty() || judged.get().status().equals("refused")) {
            return Optional.empty();
        }
        StoredResult result = results.of(judged.get());
        Scorecard card = result.scorecard();
        if (card == null) {
            return Optional.empty();
        }
        List<Review> applied = new ArrayList<>();
        List<Review> moved = new ArrayList<>();
        for (Review review : reviews.getOrDefault(report.whose(), Map.of()).values()) {
            Optional<Basis> basis =
                    Basis.of(review.code(), card, rules, judged.get().rules());
            boolean same = basis.filter(one ->
                            one.rule().equals(review.rule()) && one.said().equals(review.basis()))
                    .isPresent();
            (same ? applied : moved).add(review);
        }
        List<Waiver> holding = new ArrayList<>();
        List<Decided.Stale> stale = new ArrayList<>();
        for (Waiver waiver : waivers.getOrDefault(report.whose(), Map.of()).values()) {
            String why = stale(waiver, card);
            if (why.isEmpty()) {
                holding.add(waiver);
            } else {
                stale.add(new Decided.Stale(waiver, why));
            }
        }
        return Optional.of(new Decided(report, judged.get(), result, applied, moved, holding, stale));
    }

    private String stale(Waiver waiver, Scorecard card) {
        if (LocalDate.parse(waiver.until()).isBefore(today)) {
            return "已过期";
        }
        boolean found =
                Findings.of(card).stream().anyMatch(one -> one.item().id().equals(waiver.item()));
        return found ? "" : "这一项现在没有问题，用不上";
    }
}
