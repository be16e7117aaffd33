package cn.fazhi.audit.extract.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One point of a list while the list is being read: what it says itself, and the points below it. */
final class Point {

    private final List<Unit> own = new ArrayList<>();
    private final List<Point> below = new ArrayList<>();

    Point(Unit first) {
        own.add(first);
    }

    void say(Unit unit) {
        own.add(unit);
    }

    void put(Point point) {
        below.add(point);
    }

    List<Point> below() {
        return below;
    }

    /** What it says before its first lower point. */
    List<Unit> own() {
        return own;
    }

    /** Everything it says, lower points included, in order. */
    List<Unit> all() {
        List<Unit> all = new ArrayList<>(own);
        below.forEach(p -> all.addAll(p.all()));
        all.sort(Comparator.comparingInt(Unit::start));
        return all;
    }
}
