package cn.fazhi.audit.extract.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every problem its cause: its own words first, then the passage of causes behind it, then the general one. */
final class CauseTable {

    private final Causes causes;
    private final Matching matching;
    private final List<Passages.Passage> passages;

    private record Cause(String text, Map<String, Double> about) {}

    CauseTable(Causes causes, Matching matching, List<Passages.Passage> passages) {
        this.causes = causes;
        this.matching = matching;
        this.passages = passages;
    }

    /** Adds one entry a problem, null where no cause is given. */
    void fill(List<Draft> problems, List<@Nullable String> reasons) {
        problems.forEach(p -> reasons.add(causes.in(p.text())));
        boolean paired = false;
        for (Passages.Passage passage : passages) {
            for (List<Unit> cause : passage.causes()) {
                int owner = owner(cause, problems, paired);
                paired |= owner >= 0;
                if (owner >= 0) {
                    reasons.set(owner, text(cause));
                } else {
                    spread(cause, problems, reasons);
                }
            }
        }
    }

    /** A passage of causes between two problems belongs to the one before it; so does the last one, if those before did. */
    private static int owner(List<Unit> cause, List<Draft> problems, boolean paired) {
        int before = -1;
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).start() < cause.get(0).start()) {
                before = i;
            }
        }
        boolean between = before >= 0 && before < problems.size() - 1;
        return between || paired ? before : -1;
    }

    private void spread(List<Unit> cause, List<Draft> problems, List<@Nullable String> reasons) {
        Points points = new Points();
        cause.forEach(points::add);
        List<Cause> items = new ArrayList<>();
        List<Point> listed = points.top();
        while (listed.size() == 1 && !listed.get(0).below().isEmpty()) {
            listed = listed.get(0).below();
        }
        listed.stream().map(p -> text(p.all())).forEach(t -> items.add(new Cause(t, matching.about(t))));
        for (int i = 0; i < problems.size(); i++) {
            if (reasons.get(i) == null) {
                String best = best(i, items);
                boolean byOrder = best == null && items.size() == problems.size();
                reasons.set(i, byOrder ? items.get(i).text() : best == null ? text(cause) : best);
            }
        }
    }

    private @Nullable String best(int problem, List<Cause> items) {
        String best = null;
        double most = 0;
        for (Cause item : items) {
            Matching.Shared shared = matching.shared(problem, item.about());
            if (shared.enough() && shared.score() > most) {
                most = shared.score();
                best = item.text();
            }
        }
        return best;
    }

    private static String text(List<Unit> units) {
        return String.join("", units.stream().map(u -> u.text().strip()).toList());
    }
}
