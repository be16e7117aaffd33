package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.score.rounds.Answer.Claim;
import cn.fazhi.audit.score.rounds.FindingChange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How the units of batches stand. Results are only read, which takes a while, where a unit disputes something. Not safe for several threads. */
public final class Standings {

    private final Archive archive;
    private final StoredResults results;
    private final LocalDate today;
    private final Comparisons comparisons;

    /** @param today the day by which waivers hold or not */
    public Standings(Archive archive, StoredResults results, LocalDate today) {
        this.archive = archive;
        this.results = results;
        this.today = today;
        this.comparisons = new Comparisons(archive, results);
    }

    /**
     * Every unit of a batch, in the order in which they first came.
     *
     * @throws CaseException when the log lacks something that is needed to say whether a dispute is still open
     */
    public List<Standing> of(BatchView batch) throws CaseException, IOException {
        Decisions decisions = new Decisions(archive, batch, results, today);
        List<Standing> all = new ArrayList<>();
        for (Submitted newest : batch.current()) {
            all.add(standing(batch, newest, decisions));
        }
        return all;
    }

    /**
     * One unit.
     *
     * @param whose as {@link Submitted#whose}
     * @return empty when it sent nothing
     */
    public Optional<Standing> of(BatchView batch, String whose) throws CaseException, IOException {
        Decisions decisions = new Decisions(archive, batch, results, today);
        for (Submitted newest : batch.current()) {
            if (newest.whose().equals(whose)) {
                return Optional.of(standing(batch, newest, decisions));
            }
        }
        return Optional.empty();
    }

    private Standing standing(BatchView batch, Submitted newest, Decisions decisions)
            throws CaseException, IOException {
        List<Submitted> reports = batch.reports(newest.whose());
        Optional<Submitted> listed =
                reports.stream().filter(one -> batch.list(one).isPresent()).reduce((before, after) -> after);
        Optional<Decided> decided = decisions.none() ? Optional.empty() : decisions.of(newest);
        return new Standing(
                reports,
                batch.judgement(newest),
                decided,
                listed.flatMap(batch::list),
                listed.flatMap(batch::reply),
                disputed(batch, reports, decided));
    }

    private int disputed(BatchView batch, List<Submitted> reports, Optional<Decided> decided)
            throws CaseException, IOException {
        Submitted newest = reports.get(reports.size() - 1);
        boolean any =
                reports.stream().anyMatch(report -> !disputed(batch, report).isEmpty());
        if (!any || batch.judgement(newest).isEmpty()) {
            return 0;
        }
        Set<String> open = new LinkedHashSet<>(disputed(batch, newest));
        comparisons
                .of(batch, newest.whose())
                .ifPresent(rounds -> rounds.disputed().stream()
                        .map(FindingChange::now)
                        .filter(Objects::nonNull)
                        .forEach(finding -> open.add(finding.code())));
        decided.ifPresent(one -> one.applied().forEach(review -> open.remove(review.code())));
        decided.ifPresent(one -> one.waivers().forEach(waiver -> open.remove(waiver.item())));
        return open.size();
    }

    /** What the answer to the list of this very report disputes, by the findings' codes. */
    private static List<String> disputed(BatchView batch, Submitted report) {
        return batch.reply(report).stream()
                .flatMap(reply -> reply.answers().stream())
                .filter(answer -> answer.claim() == Claim.有异议)
                .map(Reply.Answer::finding)
                .toList();
    }
}
