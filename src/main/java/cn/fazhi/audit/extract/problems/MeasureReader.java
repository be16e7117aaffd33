package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads what was or will be done: plans, rectification, and rectification told inside the problem section. */
final class MeasureReader {

    private static final Set<Role> ROLES = Set.of(Role.PLAN, Role.RECTIFICATION);

    /** Shorter than this is a remark, not a measure. */
    private static final int SHORTEST = 6;

    private MeasureReader() {}

    /** The measures in the order of the text. */
    static List<Draft> read(List<Sentence> sentences, List<Passages.Passage> passages) {
        List<Draft> drafts = new ArrayList<>();
        List<Sentence> run = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean here = ROLES.contains(sentence.role());
            boolean sameRun = run.isEmpty()
                    || sentence.section().equals(run.get(0).section())
                            && sentence.role() == run.get(0).role();
            if (!run.isEmpty() && !(here && sameRun)) {
                drafts.addAll(listed(Unit.of(run)));
                run.clear();
            }
            if (here) {
                run.add(sentence);
            }
        }
        drafts.addAll(listed(Unit.of(run)));
        passages.forEach(p -> drafts.addAll(listed(p.rectification())));
        drafts.sort(Comparator.comparingInt(Draft::start));
        return drafts.stream().filter(d -> d.text().length() >= SHORTEST).toList();
    }

    private static List<Draft> listed(List<Unit> units) {
        Points points = new Points();
        units.stream()
                .filter(u -> !u.heading()
                        || !u.sentence()
                                .text()
                                .strip()
                                .equals(u.sentence().section().strip()))
                .forEach(points::add);
        List<Draft> drafts = new ArrayList<>();
        if (points.top().isEmpty()) {
            points.before().forEach(u -> drafts.add(draft(List.of(u), "")));
        }
        points.top().forEach(p -> leaves(p, "", drafts));
        return drafts;
    }

    /** The lowest points are the measures; what stands above them says what they are about. */
    private static void leaves(Point point, String context, List<Draft> drafts) {
        if (point.below().isEmpty()) {
            drafts.add(draft(point.own(), context));
        } else {
            String own = String.join("", point.own().stream().map(Unit::text).toList());
            point.below().forEach(p -> leaves(p, context + own, drafts));
        }
    }

    private static Draft draft(List<Unit> units, String context) {
        String text = String.join("", units.stream().map(u -> u.text().strip()).toList());
        return new Draft(units.get(0).start(), units.get(units.size() - 1).end(), text, context);
    }
}
