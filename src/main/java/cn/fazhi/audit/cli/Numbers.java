package cn.fazhi.audit.cli;

/** Numbers as people write them: 71.5, and 71 without a point. */
final class Numbers {

    private Numbers() {}

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
