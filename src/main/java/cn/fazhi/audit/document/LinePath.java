package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A path being drawn, of which only straight lines across and down matter: stroked, or filled so thin that they are lines. */
final class LinePath {

    /** Filled shapes up to this thickness, in points, are lines. */
    private static final float THIN = 3;
    /** A line is straight across or down when it strays no further, in points. */
    private static final float STRAIGHT = 0.5f;
    /** Pieces of one path, and lines on a page; more is a drawing. */
    private static final int MOST = 20_000;

    private final float point;
    private final Consumer<Ruling> found;
    private final List<float[]> pieces = new ArrayList<>();
    private final List<float[]> shapes = new ArrayList<>();
    private float[] bounds = new float[4];
    private float startX;
    private float startY;
    private float x;
    private float y;
    private int count;

    /**
     * A path on a page.
     *
     * @param point how long a point, 1/72 inch, is in the page's unit
     * @param found takes the lines
     */
    LinePath(float point, Consumer<Ruling> found) {
        this.point = point;
        this.found = found;
    }

    void moveTo(float toX, float toY) {
        startX = x = toX;
        startY = y = toY;
        bounds = new float[] {x, y, x, y};
        if (shapes.size() < MOST) {
            shapes.add(bounds);
        }
    }

    void lineTo(float toX, float toY) {
        if (pieces.size() < MOST) {
            pieces.add(new float[] {x, y, toX, toY});
        }
        curveTo(toX, toY);
    }

    void curveTo(float toX, float toY) {
        x = toX;
        y = toY;
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
    }

    void close() {
        lineTo(startX, startY);
    }

    void stroke() {
        for (float[] p : pieces) {
            if (Math.abs(p[0] - p[2]) < STRAIGHT * point || Math.abs(p[1] - p[3]) < STRAIGHT * point) {
                draw(p[0], p[1], p[2], p[3]);
            }
        }
        clear();
    }

    void fill() {
        for (float[] shape : shapes) {
            float width = shape[2] - shape[0];
            float height = shape[3] - shape[1];
            float middleX = (shape[0] + shape[2]) / 2;
            float middleY = (shape[1] + shape[3]) / 2;
            if (height <= THIN * point && width > height) {
                draw(shape[0], middleY, shape[2], middleY);
            } else if (width <= THIN * point) {
                draw(middleX, shape[1], middleX, shape[3]);
            }
        }
        clear();
    }

    void clear() {
        pieces.clear();
        shapes.clear();
    }

    private void draw(float x0, float y0, float x1, float y1) {
        if (count++ < MOST && Float.isFinite(x0 + y0 + x1 + y1)) {
            found.accept(new Ruling(x0, y0, x1, y1));
        }
    }
}
