package cn.fazhi.audit.score.impact;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** How two versions of a rule file differ, line by line. */
public final class LineDiff {

    /** Lines that are compared at most; the time grows with how many there are times how many differ. */
    private static final int MOST = 6000;

    /** Lines shown around a change. */
    private static final int AROUND = 3;

    private LineDiff() {}

    /** What became of a line. */
    public enum Kind {
        SAME(" "),
        REMOVED("−"),
        ADDED("+"),
        /** Stands for lines that are the same and not shown. */
        SKIPPED("…");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** What stands before it. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A line.
     *
     * @param before its number in the older version, from 1; 0 when it is not there
     * @param after its number in the newer version, from 1; 0 when it is not there
     */
    public record Line(Kind kind, int before, int after, String text) {}

    /** The changed lines with some around them; none when the two are the same. */
    public static List<Line> of(String before, String after) {
        List<String> older = before.lines().toList();
        List<String> newer = after.lines().toList();
        List<Line> all = new ArrayList<>();
        if (older.size() + newer.size() > MOST) {
            removed(all, older, 0, older.size());
            added(all, newer, 0, newer.size());
            return all;
        }
        // What goes is told before what comes in its place, in whatever order the algorithm finds them.
        List<Line> come = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            int was = delta.getSource().getPosition();
            int is = delta.getTarget().getPosition();
            if (delta.getType() == DeltaType.EQUAL) {
                all.addAll(come);
                come.clear();
                for (int i = 0; i < delta.getSource().size(); i++) {
                    all.add(new Line(Kind.SAME, was + i + 1, is + i + 1, older.get(was + i)));
                }
            } else {
                removed(all, older, was, delta.getSource().size());
                added(come, newer, is, delta.getTarget().size());
            }
        }
        all.addAll(come);
        return shown(all);
    }

    private static void removed(List<Line> all, List<String> lines, int from, int count) {
        for (int i = from; i < from + count; i++) {
            all.add(new Line(Kind.REMOVED, i + 1, 0, lines.get(i)));
        }
    }

    private static void added(List<Line> all, List<String> lines, int from, int count) {
        for (int i = from; i < from + count; i++) {
            all.add(new Line(Kind.ADDED, 0, i + 1, lines.get(i)));
        }
    }

    private static List<Line> shown(List<Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                for (int k = Math.max(0, i - AROUND); k <= Math.min(all.size() - 1, i + AROUND); k++) {
                    near[k] = true;
                }
            }
        }
        List<Line> shown = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!near[i]) {
                skipped++;
                continue;
            }
            skip(shown, skipped);
            skipped = 0;
            shown.add(all.get(i));
        }
        if (!shown.isEmpty()) {
            skip(shown, skipped);
        }
        return shown;
    }

    private static void skip(List<Line> shown, int lines) {
        if (lines > 0) {
            shown.add(new Line(Kind.SKIPPED, 0, 0, "（相同的 " + lines + " 行）"));
        }
    }
}
