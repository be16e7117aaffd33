package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Glyph;
import cn.fazhi.audit.document.layout.Page;
import cn.fazhi.audit.document.layout.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Turns places in a PDF page's space, whose y grows upwards and which may lie on its side, into places on the page as it is read. */
final class PdfPlacing {

    /** A character before it is known which way up the page is; the turn counts quarters, -1 for slanting text such as a watermark. */
    private record Raw(String text, float x, float y, float width, float size, int turn) {}

    private final List<Raw> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final int[] turns = new int[4];
    private float pictured;

    void glyph(String text, Matrix matrix, float advance) {
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        int turn = turn(alongX, alongY);
        float scale = (float) Math.hypot(alongX, alongY);
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        boolean sound = Float.isFinite(scale + size + matrix.getTranslateX() + matrix.getTranslateY()) && size > 0;
        if (turn < 0 || !sound) {
            return;
        }
        turns[turn]++;
        glyphs.add(new Raw(text, matrix.getTranslateX(), matrix.getTranslateY(), advance * scale, size, turn));
    }

    private static int turn(float x, float y) {
        if (Math.abs(y) < Math.abs(x) * 0.1f) {
            return x > 0 ? 0 : 2;
        }
        if (Math.abs(x) < Math.abs(y) * 0.1f) {
            return y > 0 ? 1 : 3;
        }
        return -1;
    }

    /** A path whose straight lines stand on this page. */
    LinePath path() {
        return new LinePath(1, rulings::add);
    }

    void picture(Matrix matrix) {
        pictured += Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY());
    }

    /** The page turned so that most of its text stands upright; text that stands otherwise is left out. */
    Page page(PDRectangle box) {
        int turn = 0;
        for (int i = 1; i < turns.length; i++) {
            turn = turns[i] > turns[turn] ? i : turn;
        }
        List<Glyph> upright = new ArrayList<>();
        for (Raw raw : glyphs) {
            if (raw.turn == turn) {
                upright.add(new Glyph(
                        raw.text, x(raw.x, raw.y, box, turn), y(raw.x, raw.y, box, turn), raw.width, raw.size));
            }
        }
        List<Ruling> turned = new ArrayList<>();
        for (Ruling r : rulings) {
            turned.add(new Ruling(
                    x(r.x0(), r.y0(), box, turn),
                    y(r.x0(), r.y0(), box, turn),
                    x(r.x1(), r.y1(), box, turn),
                    y(r.x1(), r.y1(), box, turn)));
        }
        boolean sideways = turn % 2 == 1;
        float width = sideways ? box.getHeight() : box.getWidth();
        float height = sideways ? box.getWidth() : box.getHeight();
        float area = Math.max(1, width * height);
        return new Page(width, height, upright, turned, Math.min(1, pictured / area));
    }

    private static float x(float x, float y, PDRectangle box, int turn) {
        return switch (turn) {
            case 0 -> x - box.getLowerLeftX();
            case 1 -> y - box.getLowerLeftY();
            case 2 -> box.getUpperRightX() - x;
            default -> box.getUpperRightY() - y;
        };
    }

    private static float y(float x, float y, PDRectangle box, int turn) {
        return switch (turn) {
            case 0 -> box.getUpperRightY() - y;
            case 1 -> x - box.getLowerLeftX();
            case 2 -> y - box.getLowerLeftY();
            default -> box.getUpperRightX() - x;
        };
    }
}
