package cn.fazhi.audit.score.rounds;

import org.jspecify.annotations.Nullable;

/** Points as people write them: 2.5, 3 without a point, and 不适用. */
public final class Points {

    private Points() {}

    public static String plain(@Nullable Double points) {
        if (points == null) {
            return "不适用";
        }
        return points == Math.rint(points) ? Long.toString(points.longValue()) : Double.toString(points);
    }
}
