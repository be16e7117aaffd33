package cn.fazhi.audit.score.impact;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a change of the rule base does to a batch of reports.
 *
 * @param before the older rule base
 * @param after the newer one
 * @param reports those audited under both, in the order of the files
 * @param uncompared those that one of them or both could not audit
 * @param rules how the rule bases differ
 */
public record Impact(
        Side before, Side after, List<ReportChange> reports, List<Uncompared> uncompared, List<RuleDifference> rules) {

    public Impact {
        reports = List.copyOf(reports);
        uncompared = List.copyOf(uncompared);
        rules = List.copyOf(rules);
    }

    /**
     * A rule base.
     *
     * @param folder where it was read
     * @param title the checklist's name
     * @param sha256 hash over all its files
     */
    public record Side(String folder, String title, String sha256) {}

    /**
     * A file without two results.
     *
     * @param before why the older rule base has none, one Chinese sentence; "" when it has
     * @param after the same of the newer one
     */
    public record Uncompared(String source, String sha256, String before, String after) {}

    /** Whether the two are the same files throughout. */
    public boolean sameRules() {
        return before.sha256().equals(after.sha256());
    }

    /** Reports whose points, states, rank, grade or conclusion differ. */
    public List<ReportChange> changed() {
        return reports.stream().filter(ReportChange::changed).toList();
    }

    /** What it comes to, in one Chinese sentence. */
    public String headline() {
        String all = reports.size() + "份报告";
        List<ReportChange> changed = changed();
        if (changed.isEmpty()) {
            return sameRules() ? "两个规则库完全相同，" + all + "没有变动。" : "规则库有改动，" + all + "的得分、判定、名次、等级和结论没有变动。";
        }
        long up = count(r -> r.difference() > 0);
        long down = count(r -> r.difference() < 0);
        return "比较了" + all + "，" + changed.size() + "份有变动：总分升" + up + "份、降" + down + "份，名次变动"
                + count(r -> !Objects.equals(r.before().rank(), r.after().rank())) + "份，等级变动"
                + count(r -> !r.before().grade().equals(r.after().grade())) + "份，结论变动"
                + count(r -> !r.before().conclusion().equals(r.after().conclusion())) + "份。";
    }

    private long count(Predicate<ReportChange> which) {
        return reports.stream().filter(which).count();
    }
}
