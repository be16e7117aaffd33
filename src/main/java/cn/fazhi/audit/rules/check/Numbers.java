package cn.fazhi.audit.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers.
 *
 * @param ranges in order, apart from each other, none empty
 */
public record Numbers(List<Range> ranges) implements Allowed {

    public Numbers {
        ranges = List.copyOf(ranges);
    }

    /**
     * All numbers between two.
     *
     * @param lowIn whether the lower one is one of them
     * @param highIn whether the higher one is one of them
     */
    public record Range(double low, boolean lowIn, double high, boolean highIn) {

        boolean empty() {
            return low > high || low == high && !(lowIn && highIn);
        }

        Range and(Range other) {
            boolean mineIsHigher = low > other.low || low == other.low && !lowIn;
            boolean mineIsLower = high < other.high || high == other.high && !highIn;
            return new Range(
                    mineIsHigher ? low : other.low,
                    mineIsHigher ? lowIn : other.lowIn,
                    mineIsLower ? high : other.high,
                    mineIsLower ? highIn : other.highIn);
        }

        private boolean touches(Range next) {
            return next.low < high || next.low == high && (next.lowIn || highIn);
        }
    }

    public static Numbers between(double low, double high) {
        return of(new Range(low, low > Double.NEGATIVE_INFINITY, high, high < Double.POSITIVE_INFINITY));
    }

    public static Numbers exactly(double number) {
        return of(new Range(number, true, number, true));
    }

    public static Numbers any() {
        return between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * The numbers that stand so to one.
     *
     * @param operator ==, !=, &lt;, &lt;=, &gt; or &gt;=
     * @param whole whether only whole numbers are meant, so that more than 3 is 4 and above
     */
    public static Numbers that(String operator, double number, boolean whole) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        return switch (operator) {
            case "==" -> exactly(number);
            case "!=" -> exactly(number).not();
            case ">" -> whole ? between(Math.floor(number) + 1, most) : of(new Range(number, false, most, false));
            case ">=" -> between(whole ? Math.ceil(number) : number, most);
            case "<" -> whole ? between(least, Math.ceil(number) - 1) : of(new Range(least, false, number, false));
            case "<=" -> between(least, whole ? Math.floor(number) : number);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Numbers of(Range range) {
        return new Numbers(range.empty() ? List.of() : List.of(range));
    }

    @Override
    public Numbers and(Allowed other) {
        List<Range> both = new ArrayList<>();
        for (Range mine : ranges) {
            for (Range theirs : ((Numbers) other).ranges) {
                Range common = mine.and(theirs);
                if (!common.empty()) {
                    both.add(common);
                }
            }
        }
        return joined(both);
    }

    @Override
    public Numbers or(Allowed other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(((Numbers) other).ranges);
        return joined(all);
    }

    private static Numbers joined(List<Range> ranges) {
        List<Range> sorted = ranges.stream()
                .sorted(Comparator.comparingDouble(Range::low).thenComparing(Range::lowIn, Comparator.reverseOrder()))
                .toList();
        List<Range> apart = new ArrayList<>();
        for (Range next : sorted) {
            Range last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || !last.touches(next)) {
                apart.add(next);
            } else if (next.high > last.high || next.high == last.high && next.highIn) {
                apart.set(apart.size() - 1, new Range(last.low, last.lowIn, next.high, next.highIn));
            }
        }
        return new Numbers(apart);
    }

    @Override
    public Numbers not() {
        List<Range> gaps = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        boolean in = false;
        for (Range range : ranges) {
            gaps.add(new Range(from, in, range.low, !range.lowIn));
            from = range.high;
            in = !range.highIn;
        }
        gaps.add(new Range(from, in, Double.POSITIVE_INFINITY, false));
        return new Numbers(gaps.stream().filter(gap -> !gap.empty()).toList());
    }

    @Override
    public boolean none() {
        return ranges.isEmpty();
    }
}
