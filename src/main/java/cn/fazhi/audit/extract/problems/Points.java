package cn.fazhi.audit.extract.problems;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts units together into the points of a list, however its levels are numbered. */
final class Points {

    private final List<Point> top = new ArrayList<>();
    private final List<Unit> before = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(Marker.Family family, int ordinal, Point point) {}

    void add(Unit unit) {
        Marker marker = unit.marker();
        if (marker == null) {
            if (open.isEmpty()) {
                before.add(unit);
            } else {
                open.element().point.say(unit);
            }
            return;
        }
        Point point = new Point(unit);
        if (open.stream().anyMatch(o -> o.family == marker.family())) {
            while (open.element().family != marker.family()) {
                open.pop();
            }
            open.pop();
        }
        if (open.isEmpty()) {
            top.add(point);
        } else {
            open.element().point.put(point);
        }
        open.push(new Open(marker.family(), marker.ordinal(), point));
    }

    /** Whether a number goes on with one of the lists that are open. */
    boolean goesOn(Marker marker) {
        return open.stream().anyMatch(o -> o.family == marker.family() && marker.follows(o.ordinal));
    }

    /** The points of the first level. */
    List<Point> top() {
        return top;
    }

    /** What stands before the first number. */
    List<Unit> before() {
        return before;
    }
}
