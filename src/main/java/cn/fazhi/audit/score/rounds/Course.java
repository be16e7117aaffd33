package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One finding through the rounds: where it was met, and as what. */
final class Course {

    /** Unlike enough that only the want of anything better lets them match: one of the two has no words. */
    private static final double WORDLESS = Likeness.SAME;

    /** By the place of the round in the list, from 0. */
    private final SortedMap<Integer, Finding> met = new TreeMap<>();

    private Course(int round, Finding finding) {
        met.put(round, finding);
    }

    SortedMap<Integer, Finding> met() {
        return met;
    }

    Finding last() {
        return met.get(met.lastKey());
    }

    /** Follows every finding through the rounds, in the order in which they were first met. */
    static List<Course> of(List<List<Finding>> rounds) {
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            List<Finding> findings = rounds.get(i);
            List<Course> known = List.copyOf(courses);
            Set<Integer> taken = new HashSet<>();
            for (Likeness.Pair pair : Likeness.pairs(
                    known.size(),
                    findings.size(),
                    Likeness.SAME,
                    (a, b) -> likeness(known.get(a).last(), findings.get(b)))) {
                known.get(pair.one()).met.put(i, findings.get(pair.other()));
                taken.add(pair.other());
            }
            for (int j = 0; j < findings.size(); j++) {
                if (!taken.contains(j)) {
                    courses.add(new Course(i, findings.get(j)));
                }
            }
        }
        return courses;
    }

    /** An item is judged once a report, so it is the same whatever its words; a red flag is the same when any of its words are. */
    private static double likeness(Finding one, Finding other) {
        if (!one.item().id().equals(other.item().id())) {
            return 0;
        }
        boolean flag = !one.code().equals(one.item().id());
        if (!flag || one.code().equals(other.code())) {
            return 1;
        }
        if (one.evidence().isEmpty() || other.evidence().isEmpty()) {
            return WORDLESS;
        }
        List<Evidence> these = one.evidence();
        List<Evidence> those = other.evidence();
        List<Likeness.Pair> alike = Likeness.pairs(
                these.size(),
                those.size(),
                Likeness.SAME,
                (a, b) -> Likeness.of(these.get(a).quote(), those.get(b).quote()));
        double sum = alike.stream().mapToDouble(Likeness.Pair::likeness).sum();
        double share = sum / Math.max(these.size(), those.size());
        return alike.isEmpty() ? 0 : Likeness.SAME + (1 - Likeness.SAME) * share;
    }
}
