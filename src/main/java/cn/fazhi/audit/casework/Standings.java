package cn.fazhi.audit.casework;

import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the units of batches stand. Results are only read, which takes a while, where a unit disputes something. Not safe for several threads. */
public final class Standings {

    private final Comparisons comparisons;

    public Standings(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * Every unit of a batch, in the order in which they first came.
     *
     * @throws CaseException when the log lacks something that is needed to say whether a dispute is still open
     */
    public List<Standing> of(BatchView batch) throws CaseException, IOException {
        List<Standing> all = new ArrayList<>();
        for (Submitted newest : batch.current()) {
            List<Submitted> reports = batch.submitted().stream()
                    .filter(one -> one.whose().equals(newest.whose()))
                    .toList();
            Optional<Submitted> listed =
                    reports.stream().filter(one -> batch.list(one).isPresent()).reduce((before, after) -> after);
            all.add(new Standing(
                    reports,
                    batch.judgement(newest),
                    listed.flatMap(batch::list),
                    listed.flatMap(batch::reply),
                    disputed(batch, reports)));
        }
        return all;
    }

    private int disputed(BatchView batch, List<Submitted> reports) throws CaseException, IOException {
        Submitted newest = reports.get(reports.size() - 1);
        boolean any = reports.stream().anyMatch(report -> disputed(batch, report) > 0);
        if (!any || batch.judgement(newest).isEmpty()) {
            return 0;
        }
        Optional<UnitRounds> compared = comparisons.of(batch, newest.whose());
        return disputed(batch, newest)
                + compared.map(rounds -> rounds.disputed().size()).orElse(0);
    }

    /** Of the list that this very report got. */
    private static int disputed(BatchView batch, Submitted report) {
        return (int) batch.reply(report).stream()
                .flatMap(reply -> reply.answers().stream())
                .filter(answer -> answer.claim() == Reply.Claim.有异议)
                .count();
    }
}
