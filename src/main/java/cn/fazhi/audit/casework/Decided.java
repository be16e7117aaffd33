package cn.fazhi.audit.casework;

import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Inspected;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Scorecard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A judged report with what people decided over it.
 *
 * @param report the report
 * @param judged how it was judged last
 * @param result the machine's result; it has a scorecard
 * @param applied decisions that hold
 * @param moved decisions that a person must confirm: rule or words are not what they were
 * @param waivers waivers that hold
 * @param stale waivers that hold no more, each with why
 */
public record Decided(
        Submitted report,
        Audited judged,
        StoredResult result,
        List<Review> applied,
        List<Review> moved,
        List<Waiver> waivers,
        List<Stale> stale) {

    /**
     * A waiver that holds no more.
     *
     * @param why such as 已过期
     */
    public record Stale(Waiver waiver, String why) {}

    public Decided {
        applied = List.copyOf(applied);
        moved = List.copyOf(moved);
        waivers = List.copyOf(waivers);
        stale = List.copyOf(stale);
    }

    /** What the machine gave. */
    public Scorecard machine() {
        return Objects.requireNonNull(result.scorecard());
    }

    /** How a finding was decided, in Chinese; "" where nobody did. */
    String settles(Finding finding) {
        Optional<String> waived = waivers.stream()
                .filter(one -> one.item().equals(finding.item().id()))
                .map(one -> "已豁免：" + one.words())
                .findFirst();
        return waived.or(() -> applied.stream()
                        .filter(one -> one.code().equals(finding.code()))
                        .map(one -> "已由" + one.by() + "复核：" + one.reason())
                        .findFirst())
                .orElse("");
    }

    /** What holds, for the arithmetic and the sheets. */
    public Inspection inspection() {
        Map<String, Inspection.Review> reviews = new HashMap<>();
        applied.forEach(one -> reviews.put(one.code(), new Inspection.Review(one.after(), one.reason())));
        Map<String, String> waived = new HashMap<>();
        waivers.forEach(one -> waived.put(one.item(), one.words()));
        return new Inspection(reviews, waived);
    }

    /** What counts in the end. */
    public Scorecard score() {
        return Inspected.of(machine(), inspection(), judged.run().whole());
    }
}
