package cn.fazhi.audit.score;

import org.jspecify.annotations.Nullable;

/** Points and totals as people write them: 2.5, 3 without a point, and 不适用. */
public final class Points {

    private Points() {}

    public static String plain(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }

    /** The same; null is 不适用. */
    public static String orNotApplying(@Nullable Double points) {
        return points == null ? "不适用" : plain(points);
    }
}
