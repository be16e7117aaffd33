package cn.fazhi.audit.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How a unit stands in its batch.
 *
 * @param reports everything it sent, oldest first
 * @param judged how its newest report was judged; empty when it has not been
 * @param decided what people decided over that; empty when nobody decided anything in the batch
 * @param list the newest list that went back to it, for whichever of its reports
 * @param reply its newest answer to that list
 * @param disputed how many findings it disputes that still stand and over which nobody decided
 */
public record Standing(
        List<Submitted> reports,
        Optional<Audited> judged,
        Optional<Decided> decided,
        Optional<Returned> list,
        Optional<Reply> reply,
        int disputed) {

    public Standing {
        reports = List.copyOf(reports);
    }

    public Submitted newest() {
        return reports.get(reports.size() - 1);
    }

    /** Whether it sent another report after the list. */
    public boolean resubmitted() {
        return list.isPresent() && list.get().submission() != newest().number();
    }

    /** The total of its newest report, as people left it; 0 when it was not judged. */
    public double total() {
        return decided.map(one -> one.score().total())
                .orElse(judged.map(Audited::total).orElse(0.0));
    }

    /** The grade that goes with the total; "" when it was not judged. */
    public String grade() {
        return decided.map(one -> one.score().grade())
                .orElse(judged.map(Audited::grade).orElse(""));
    }

    /** audited, incomplete or refused, as people left it; "" when it was not judged. */
    public String status() {
        return decided.map(one -> one.score().complete() ? "audited" : "incomplete")
                .orElse(judged.map(Audited::status).orElse(""));
    }

    /** The conclusion of its newest report, as people left it; 待复核 while a dispute is open; "" when it was not judged. */
    public String conclusion() {
        String own = decided.map(one -> one.score().conclusion())
                .orElse(judged.map(Audited::conclusion).orElse(""));
        return disputed > 0 && !own.isEmpty() ? "待复核" : own;
    }

    /** Days by which the answer to the list is late, or came late; 0 when it is not, and when there is no list. */
    public long daysLate(LocalDate today) {
        return list.map(one -> late(one, reply, resubmitted() ? Optional.of(newest()) : Optional.empty(), today))
                .orElse(0L);
    }

    /** Days by which an answer to a list came late, or is late today while neither an answer nor another report came. */
    static long late(Returned list, Optional<Reply> reply, Optional<Submitted> next, LocalDate today) {
        if (list.deadline().isEmpty()) {
            return 0;
        }
        LocalDate came = reply.map(one -> day(one.received(), one.at()))
                .orElseGet(() -> next.map(one -> day(one.received(), one.at())).orElse(today));
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(list.deadline()), came));
    }

    /** The day somebody said, or else that of the entry. */
    private static LocalDate day(String said, String instant) {
        return !said.isEmpty()
                ? LocalDate.parse(said)
                : LocalDate.ofInstant(Instant.parse(instant), ZoneId.systemDefault());
    }
}
