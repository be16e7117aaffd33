package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Between what edges the lines of a page run.
 *
 * @param left where lines begin that carry on a paragraph
 * @param right where full lines end
 */
record Margins(float left, float right) {

    float width() {
        return right - left;
    }

    /** What the lines themselves show; one line alone may stick out, so that an edge counts that two lines keep. */
    static Margins of(List<Line> lines, float em) {
        List<Float> lefts = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        for (Line line : lines) {
            lefts.add(line.x0());
            rights.add(-(line.x1() - line.hanging()));
        }
        return new Margins(outermost(lefts, em), -outermost(rights, em));
    }

    private static float outermost(List<Float> edges, float em) {
        Collections.sort(edges);
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (edges.get(i + 1) - edges.get(i) < 0.4f * em) {
                return edges.get(i);
            }
        }
        return edges.get(0);
    }
}
