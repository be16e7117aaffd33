package cn.fazhi.audit.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the figures. */
record Report(PrintStream out) {

    void title(String title) {
        out.println();
        out.println(title);
        out.flush();
    }

    void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** The middle value; of an even number of values the lower of the two. */
    static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Every value, so that a reader sees how much they vary. */
    static String list(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.1f", v)).collect(Collectors.joining(" "));
    }
}
