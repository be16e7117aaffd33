package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Review;
import cn.fazhi.audit.casework.Waiver;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as the page of a report shows it.
 *
 * @param chapters the items by chapter
 * @param flags the red flags that fired
 * @param evidence the words of each row, by its code
 * @param result a short code for all that the machine says
 */
public record ReportSheet(
        List<Chapter> chapters, List<Row> flags, Map<String, List<Evidence>> evidence, String result) {

    public ReportSheet {
        chapters = List.copyOf(chapters);
        flags = List.copyOf(flags);
    }

    /**
     * A chapter with its sum.
     *
     * @param name such as 集体学法
     * @param earned points that count, those of people included
     * @param points what it is worth
     */
    public record Chapter(String id, String name, double earned, double points, List<Row> rows) {}

    /**
     * An item or a red flag.
     *
     * @param code what decisions over it are kept under
     * @param item the item's id
     * @param name what is asked
     * @param points what it is worth; for a red flag 0
     * @param machine points or deduction of the machine
     * @param state how it ends
     * @param open whether a person has to decide
     * @param review what somebody decided, or null
     * @param moved a decision that no longer fits the result, or null
     * @param waiver why it is waived, or null
     * @param reason why, in Chinese
     * @param evidence the words it rests on
     */
    public record Row(
            String code,
            String item,
            String name,
            double points,
            double machine,
            String state,
            boolean open,
            @Nullable Review review,
            @Nullable Review moved,
            @Nullable Waiver waiver,
            String reason,
            String advice,
            String nextTier,
            String standard,
            String basis,
            List<Evidence> evidence) {

        /** What counts: a person's score, or else the machine's. */
        public double counts() {
            return review != null && review.after() != null ? review.after() : machine;
        }

        /** Whether a person still has to decide. */
        public boolean waits() {
            return waiver == null && (moved != null || (open && (review == null || review.after() == null)));
        }

        /** Whether points are lost. */
        public boolean loses() {
            return waiver == null && counts() < points;
        }
    }

    /**
     * Lays a scorecard out.
     *
     * @param card the machine's
     * @param decided what people decided over it; empty for a report that was followed by another
     */
    public static ReportSheet of(Scorecard card, Optional<Decided> decided) {
        Checklist checklist = card.checklist();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (ItemVerdict verdict : card.items()) {
            Row row = row(verdict, decided);
            rows.computeIfAbsent(verdict.item().chapter(), c -> new ArrayList<>())
                    .add(row);
            evidence.put(row.code(), row.evidence());
        }
        List<Chapter> chapters = new ArrayList<>();
        for (Checklist.Chapter chapter : checklist.chapters()) {
            List<Row> own = rows.getOrDefault(chapter.id(), List.of());
            if (!own.isEmpty()) {
                chapters.add(new Chapter(
                        chapter.id(),
                        chapter.name(),
                        own.stream()
                                .filter(r -> r.waiver() == null)
                                .mapToDouble(Row::counts)
                                .sum(),
                        own.stream()
                                .filter(r -> r.waiver() == null)
                                .mapToDouble(Row::points)
                                .sum(),
                        own));
            }
        }
        List<Row> flags = new ArrayList<>();
        List<String> codes = Findings.codes(card);
        for (int i = 0; i < codes.size(); i++) {
            Row row = row(card.redFlags().get(i), codes.get(i), decided);
            flags.add(row);
            evidence.put(row.code(), row.evidence());
        }
        return new ReportSheet(chapters, flags, evidence, Findings.code(card));
    }

    private static Row row(ItemVerdict verdict, Optional<Decided> decided) {
        String id = verdict.item().id();
        return new Row(
                id,
                id,
                verdict.item().name(),
                verdict.item().points(),
                verdict.score(),
                verdict.state().name(),
                verdict.state().name().equals("人工核实") || verdict.state().name().equals("未判断"),
                review(id, decided),
                moved(id, decided),
                waiver(id, decided),
                verdict.reason(),
                verdict.advice(),
                verdict.nextTier(),
                verdict.item().standard(),
                verdict.item().basis(),
                verdict.evidence());
    }

    private static Row row(RedFlag flag, String code, Optional<Decided> decided) {
        return new Row(
                code,
                flag.item().id(),
                flag.item().name(),
                0,
                flag.deduction(),
                flag.state(),
                flag.level() == RedFlag.Level.REVIEW || flag.undecided(),
                review(code, decided),
                moved(code, decided),
                waiver(flag.item().id(), decided),
                flag.reason(),
                flag.item().advice(),
                "",
                flag.item().standard(),
                flag.item().basis(),
                flag.evidence());
    }

    private static @Nullable Review review(String code, Optional<Decided> decided) {
        return find(decided.map(Decided::applied).orElse(List.of()), code);
    }

    private static @Nullable Review moved(String code, Optional<Decided> decided) {
        return find(decided.map(Decided::moved).orElse(List.of()), code);
    }

    private static @Nullable Review find(List<Review> reviews, String code) {
        return reviews.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Waiver waiver(String item, Optional<Decided> decided) {
        return decided.map(Decided::waivers).orElse(List.of()).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElse(null);
    }
}
