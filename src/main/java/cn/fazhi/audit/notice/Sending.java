package cn.fazhi.audit.notice;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.Audited;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.workbook.Names;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the lists of a batch back: who may get one, what its files are called, and what is written into the log. */
public final class Sending {

    private static final int LONGEST_SIGNER = 60;

    private final Archive archive;
    private final StoredResults results;
    private final BatchView batch;

    public Sending(Archive archive, StoredResults results, BatchView batch) {
        this.archive = archive;
        this.results = results;
        this.batch = batch;
    }

    /** Whether the newest report of a unit is one to send back. */
    public enum Fit {
        /** It did not pass. */
        GOES,
        /** A person has to decide first; it goes back only when somebody wants that all the same. */
        REVIEW,
        /** There is nothing to send back for. */
        PASSED,
        /** Nobody knows yet. */
        UNJUDGED;

        /** By what people left of its result. */
        public static Fit of(Standing standing) {
            if (standing.judged().isEmpty()) {
                return UNJUDGED;
            }
            return switch (standing.conclusion()) {
                case "通过" -> PASSED;
                case "待复核" -> REVIEW;
                default -> GOES;
            };
        }
    }

    /**
     * What everybody gets told alike.
     *
     * @param deadline the day by which units have to answer
     * @param signer who signs the notices; "" for the office
     */
    public record Terms(LocalDate deadline, String signer) {

        public Terms {
            signer = signer.strip();
        }

        /** Why they cannot be, one Chinese sentence; "" when they can. */
        public String wrong(LocalDate today) {
            if (deadline.isBefore(today)) {
                return "截止日期 " + deadline + " 已经过去：请写今天或以后的日期。";
            }
            if (signer.length() > LONGEST_SIGNER || signer.chars().anyMatch(Character::isISOControl)) {
                return "落款要写单位或姓名，不超过 " + LONGEST_SIGNER + " 个字。";
            }
            return "";
        }
    }

    /**
     * A unit of the batch.
     *
     * @param file what the names of its files begin with
     */
    public record Candidate(Standing standing, String file) {

        public Fit fit() {
            return Fit.of(standing);
        }
    }

    /**
     * A list that is out.
     *
     * @param papers its files as they went out
     * @param now whether it went out now, and not before
     */
    public record Sent(Returned returned, List<Returns.Paper> papers, boolean now) {

        public Sent {
            papers = List.copyOf(papers);
        }
    }

    /** Every unit. Each takes its name, so that it is the same whoever is chosen. */
    public static List<Candidate> candidates(List<Standing> standings) {
        Names names = Names.ofFiles();
        List<Candidate> all = new ArrayList<>();
        for (Standing standing : standings) {
            String whose = standing.newest().whose().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            all.add(new Candidate(standing, names.unique(whose)));
        }
        return all;
    }

    /**
     * Sends the newest report of a unit back; what went out before for the same report, audit and deadline stays what is out.
     *
     * @param unit it was judged
     */
    public Sent send(Candidate unit, Terms terms, String who) throws CaseException, ArchiveException, IOException {
        return send(unit, terms, now -> {}, who);
    }

    /**
     * The same as long as something holds.
     *
     * @throws CaseException when it does not; nothing is written then
     */
    public Sent send(Candidate unit, Terms terms, Returns.Condition holds, String who)
            throws CaseException, ArchiveException, IOException {
        Returns returns = new Returns(archive);
        Audited judged = unit.standing().judged().orElseThrow();
        String deadline = terms.deadline().toString();
        Optional<Returned> before = Returns.out(batch, judged, deadline);
        if (before.isPresent()) {
            return new Sent(before.get(), returns.papers(batch, before.get()), false);
        }
        Returns.Letter letter = new ReturnPapers(batch, archive, results)
                .letter(unit.standing(), terms.deadline(), terms.signer(), unit.file());
        boolean written = returns.send(batch.name(), letter, holds, who);
        BatchView now = new Batches(archive).of(batch.name());
        Returned returned = Returns.out(now, judged, deadline).orElseThrow();
        return new Sent(returned, written ? letter.papers() : returns.papers(now, returned), written);
    }
}
