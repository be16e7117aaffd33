package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.score.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Tells where two files are the same, or two reports are of one unit and year. */
final class Notices {

    private final List<List<String>> all = new ArrayList<>();

    Notices(List<Reading.Report> reports) {
        reports.forEach(report -> all.add(of(report, reports)));
    }

    private static List<String> of(Reading.Report report, List<Reading.Report> reports) {
        List<String> same = new ArrayList<>();
        List<String> sameUnit = new ArrayList<>();
        for (Reading.Report other : reports) {
            String name = other.document().source();
            if (other == report) {
                continue;
            }
            if (other.document().sha256().equals(report.document().sha256())) {
                same.add("与“" + name + "”内容完全相同，疑为重复报送。");
            } else if (sameUnitAndYear(report.facts().report(), other.facts().report())) {
                sameUnit.add("与“" + name + "”是同一单位同一年度的报告，请确认以哪一份为准。");
            }
        }
        same.addAll(sameUnit);
        return same;
    }

    private static boolean sameUnitAndYear(Report one, Report other) {
        return !one.name().isEmpty()
                && one.year() != null
                && one.name().equals(other.name())
                && one.year().equals(other.year());
    }

    /** What an inspector should know of a report because of the others. */
    List<String> of(int report) {
        return all.get(report);
    }

    /** The outcome of a report with them. */
    Outcome on(int report, Outcome outcome) {
        return on(outcome, of(report));
    }

    /** An outcome with more notices. */
    static Outcome on(Outcome outcome, List<String> more) {
        if (!(outcome instanceof Outcome.Audited audited) || more.isEmpty()) {
            return outcome;
        }
        List<String> notices = new ArrayList<>(audited.notices());
        notices.addAll(more);
        return new Outcome.Audited(
                audited.source(), audited.sha256(), audited.facts(), audited.scorecard(), audited.complete(), notices);
    }
}
