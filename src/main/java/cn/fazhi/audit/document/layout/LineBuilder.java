package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes lines of characters by where they stand; the order in which a file draws them tells nothing. */
final class LineBuilder {

    /** Baselines so close, in sizes of the larger character, are one line; raised note marks stand about 0.33 up. */
    private static final float SAME_LINE = 0.36f;
    /** A gap so wide, in sizes, parts a line: cells, or names set apart. */
    private static final float WIDE_GAP = 1.2f;

    private LineBuilder() {}

    static List<Line> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<Line> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        @Nullable Glyph base = null;
        for (Glyph glyph : sorted) {
            if (base != null && glyph.y() - base.y() > SAME_LINE * Math.max(glyph.size(), base.size())) {
                add(open, lines);
                open = new ArrayList<>();
                base = null;
            }
            open.add(glyph);
            if (!glyph.isBlank() && (base == null || glyph.size() > base.size() * 1.05f)) {
                base = glyph;
            }
        }
        add(open, lines);
        return lines;
    }

    private static void add(List<Glyph> glyphs, List<Line> lines) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> shown = new ArrayList<>();
        List<Boolean> spaced = new ArrayList<>();
        boolean blankBefore = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blankBefore = true;
            } else if (!isDrawnTwice(glyph, shown)) {
                shown.add(glyph);
                spaced.add(blankBefore);
                blankBefore = false;
            }
        }
        if (!shown.isEmpty()) {
            lines.add(line(shown, spaced, blankBefore || spaced.get(0)));
        }
    }

    /** Bold letters are sometimes made by drawing a letter again beside itself. */
    private static boolean isDrawnTwice(Glyph glyph, List<Glyph> shown) {
        for (int i = shown.size() - 1; i >= Math.max(0, shown.size() - 3); i--) {
            Glyph before = shown.get(i);
            float apart = Math.min(glyph.width(), before.width()) * 0.3f;
            if (before.text().equals(glyph.text()) && Math.abs(before.x() - glyph.x()) < apart) {
                return true;
            }
        }
        return false;
    }

    private static Line line(List<Glyph> shown, List<Boolean> spaced, boolean blank) {
        Glyph base = shown.get(0);
        for (Glyph glyph : shown) {
            base = glyph.size() > base.size() * 1.05f ? glyph : base;
        }
        float em = base.size();
        boolean spread = isSpread(shown, em);
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float start = shown.get(0).x();
        for (int i = 0; i < shown.size(); i++) {
            Glyph glyph = shown.get(i);
            float gap = i == 0 ? 0 : glyph.x() - shown.get(i - 1).right();
            if (i > 0 && !spread && gap > WIDE_GAP * em) {
                segments.add(
                        new Segment(text.toString(), start, shown.get(i - 1).right()));
                text.setLength(0);
                start = glyph.x();
            } else if (i > 0 && isSpace(shown.get(i - 1), glyph, gap / em, spaced.get(i)) && !spread) {
                text.append(' ');
            }
            text.append(Radicals.plain(glyph.text()));
        }
        Glyph last = shown.get(shown.size() - 1);
        segments.add(new Segment(text.toString(), start, last.right()));
        return new Line(
                List.copyOf(segments), base.y(), em, Breaks.firstWord(shown), Breaks.hanging(shown), blank, spread);
    }

    /** A typed space counts where it shows more than the quarter that is left beside numbers anyway; where none was typed, only Latin words are parted by a gap alone. */
    private static boolean isSpace(Glyph before, Glyph after, float gap, boolean typed) {
        boolean latin = Breaks.isLatin(before.text()) && Breaks.isLatin(after.text());
        return typed ? gap > 0.24f || latin : latin && gap > 0.18f && !Breaks.isDigits(before.text() + after.text());
    }

    /** Short titles and the cells of forms are set with equal gaps from edge to edge. */
    private static boolean isSpread(List<Glyph> shown, float em) {
        if (shown.size() < 3) {
            return false;
        }
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 1; i < shown.size(); i++) {
            float gap = shown.get(i).x() - shown.get(i - 1).right();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return least > 0.4f * em && most - least < 0.35f * em;
    }
}
