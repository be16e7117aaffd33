package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Audits many files at once. The outcomes come in the order of the files, whatever the number of jobs. */
public final class Batch {

    private Batch() {}

    /** Told how the work goes on, in one thread. */
    public interface Listener {

        /** So many more submissions, or fewer, have come to light than there are files. */
        void more(int count);

        /** A submission was read; it is judged when all are. */
        void read();

        /** An outcome, in the order of the files and of what is packed in them. */
        void done(Outcome outcome);
    }

    /** Hears nothing. */
    public static final Listener UNHEARD = new Quiet(done -> {});

    /**
     * Audits the files, each within the usual budget of time.
     *
     * @param done told each outcome as it is reached, in the order of the files
     * @throws InterruptedException when the audit is broken off
     */
    public static List<Outcome> audit(Auditor auditor, List<Path> files, int jobs, Consumer<Outcome> done)
            throws InterruptedException {
        return audit(auditor, files, List.of(), jobs, Intake.BUDGET, new Quiet(done))
                .outcomes();
    }

    /**
     * Audits the files: reads all of them, compares them, and only then judges each.
     *
     * @param lastYear files of the year before; they are compared with and not audited
     * @param budget the time each submission has
     * @throws InterruptedException when the audit is broken off
     */
    public static Audit audit(
            Auditor auditor, List<Path> files, List<Path> lastYear, int jobs, Duration budget, Listener listener)
            throws InterruptedException {
        return audit(List.of(auditor), files, lastYear, jobs, budget, List.of(listener))
                .get(0);
    }

    /**
     * Audits the files under several rule bases that have the same words: reads them once, and judges them by each.
     *
     * @param listeners one an auditor; the first is told what is read
     * @return one audit an auditor
     * @throws InterruptedException when the audit is broken off
     */
    public static List<Audit> audit(
            List<Auditor> auditors,
            List<Path> files,
            List<Path> lastYear,
            int jobs,
            Duration budget,
            List<? extends Listener> listeners)
            throws InterruptedException {
        Everything all = new Everything(
                read(auditors.get(0), files, jobs, budget, listeners.get(0)),
                read(auditors.get(0), lastYear, jobs, budget, UNHEARD),
                !lastYear.isEmpty());
        List<Audit> audits = new ArrayList<>();
        for (int i = 0; i < auditors.size(); i++) {
            audits.add(judge(auditors.get(i), all, jobs, budget, Ledger.NONE, listeners.get(i)));
        }
        return audits;
    }

    /**
     * Audits submissions that are at hand already, each as it came in, and judges only what is not known yet.
     *
     * @param receivedOn an auditor that knows when a submission came in, by the submission
     * @param lastYear submissions of the year before; they are compared with and not audited
     * @param ledger knows what was judged before, and hears of each outcome as it is reached
     */
    public static Audit audit(
            Auditor auditor,
            List<? extends Source> submissions,
            Function<Source, Auditor> receivedOn,
            List<? extends Source> lastYear,
            int jobs,
            Duration budget,
            Ledger ledger,
            Listener listener)
            throws InterruptedException {
        Everything all = new Everything(
                handed(receivedOn, submissions, jobs, budget, listener),
                handed(source -> auditor, lastYear, jobs, budget, UNHEARD),
                !lastYear.isEmpty());
        return judge(auditor, all, jobs, budget, ledger, listener);
    }

    private static List<Reading> handed(
            Function<Source, Auditor> auditors,
            List<? extends Source> submissions,
            int jobs,
            Duration budget,
            Listener listener)
            throws InterruptedException {
        try (Intake<Reading> intake = new Intake<>(new Readings(auditors), steps(listener), jobs, budget)) {
            return intake.allOf(submissions);
        }
    }

    /** All that was read: this year's submissions, last year's, and whether there should be any of those. */
    private record Everything(List<Reading> readings, List<Reading> before, boolean hasLastYear) {}

    private static Audit judge(
            Auditor auditor, Everything read, int jobs, Duration budget, Ledger ledger, Listener listener)
            throws InterruptedException {
        List<Reading.Report> reports = reports(read.readings());
        CopyCheck check = new CopyCheck(reports, new LastYear(reports(read.before())), auditor.rules());
        Notices notices = new Notices(reports);
        Map<Integer, Outcome> known =
                ledger == Ledger.NONE ? Map.of() : ledger.known(compared(read.readings(), check, notices));
        try (Judging judging = new Judging(auditor, jobs, budget, check, notices)) {
            List<Outcome> outcomes = judging.all(read.readings(), known, ledger, listener);
            boolean all =
                    outcomes.stream().filter(Outcome.Audited.class::isInstance).count() == reports.size();
            // A report that could not be judged has no sheet; the pairs' numbers then fit no list of units.
            return new Audit(outcomes, all ? check.shared(read.hasLastYear()) : SharedText.NONE);
        }
    }

    private static List<Compared> compared(List<Reading> readings, CopyCheck check, Notices notices) {
        List<Compared> all = new ArrayList<>();
        int report = 0;
        for (Reading reading : readings) {
            if (reading instanceof Reading.Report one) {
                Beside beside = new Beside(check.facts(report), notices.of(report));
                all.add(new Compared(one.document().source(), one.facts(), beside));
                report++;
            } else if (reading instanceof Reading.Refused refused) {
                all.add(new Compared(refused.outcome().source(), null, Beside.NONE));
            }
        }
        return all;
    }

    private static List<Reading> read(Auditor auditor, List<Path> files, int jobs, Duration budget, Listener listener)
            throws InterruptedException {
        try (Intake<Reading> intake = new Intake<>(new Readings(source -> auditor), steps(listener), jobs, budget)) {
            return intake.all(files);
        }
    }

    private static Intake.Listener<Reading> steps(Listener listener) {
        return new Intake.Listener<>() {
            @Override
            public void more(int count) {
                listener.more(count);
            }

            @Override
            public void done(Reading reading) {
                listener.read();
            }
        };
    }

    private static List<Reading.Report> reports(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Report.class::isInstance)
                .map(Reading.Report.class::cast)
                .toList();
    }

    private record Readings(Function<Source, Auditor> auditors) implements Intake.Work<Reading> {

        @Override
        public Reading of(Source source) throws UnreadableException {
            return auditors.apply(source).read(source);
        }

        @Override
        public Reading refused(String name, String reason) {
            return new Reading.Refused(new Outcome.Refused(name, "", reason));
        }
    }

    /** Passes on outcomes only. */
    private record Quiet(Consumer<Outcome> outcomes) implements Listener {

        @Override
        public void more(int count) {
            // Whoever only wants the outcomes need not know how many are to come.
        }

        @Override
        public void read() {
            // Nor that they are on their way.
        }

        @Override
        public void done(Outcome outcome) {
            outcomes.accept(outcome);
        }
    }
}
