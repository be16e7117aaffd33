package cn.fazhi.audit.casework;

import cn.fazhi.audit.score.rounds.Answer.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a list that went back.
 *
 * @param list the list
 * @param report the report it went back for
 * @param papers what its files are called
 * @param reply the newest answer to it
 * @param next the first report that the unit sent after it
 * @param later the list that went out to the unit next; whoever fills this one in is told so
 */
public record Tracked(
        Returned list,
        Submitted report,
        List<String> papers,
        Optional<Reply> reply,
        Optional<Submitted> next,
        Optional<Returned> later) {

    public Tracked {
        papers = List.copyOf(papers);
    }

    /** Every list of a batch, the newest first. */
    public static List<Tracked> of(BatchView batch) {
        List<Tracked> all = new ArrayList<>();
        for (Returned list : batch.returned()) {
            batch.submitted().stream()
                    .filter(report -> report.number() == list.submission())
                    .findFirst()
                    .ifPresent(report -> all.add(0, of(batch, list, report)));
        }
        return all;
    }

    private static Tracked of(BatchView batch, Returned list, Submitted report) {
        List<Submitted> own = batch.reports(report.whose());
        return new Tracked(
                list,
                report,
                Returns.names(batch, list),
                Replies.last(batch, list),
                own.stream().filter(one -> one.number() > list.number()).findFirst(),
                batch.returned().stream()
                        .filter(one -> one.number() > list.number()
                                && own.stream().anyMatch(mine -> mine.number() == one.submission()))
                        .findFirst());
    }

    /** Whether nothing came back and nothing else is asked for instead. */
    public boolean waits() {
        return reply.isEmpty() && next.isEmpty() && later.isEmpty();
    }

    /** Days by which the answer came late, or is late today; 0 when it is not, and when a later list stands in for this one. */
    public long daysLate(LocalDate today) {
        return reply.isEmpty() && next.isEmpty() && later.isPresent() ? 0 : Standing.late(list, reply, next, today);
    }

    /** How many findings the answer says so of. */
    public long count(Claim claim) {
        return reply.stream()
                .flatMap(one -> one.answers().stream())
                .filter(answer -> answer.claim() == claim)
                .count();
    }

    /** What the answer says in all, such as 已整改 3 项、有异议 1 项; "" when there is none. */
    public String claims() {
        List<String> said = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            if (count(claim) > 0) {
                said.add(claim + " " + count(claim) + " 项");
            }
        }
        return String.join("、", said);
    }
}
