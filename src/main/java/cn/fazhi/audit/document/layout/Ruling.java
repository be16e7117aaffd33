package cn.fazhi.audit.document.layout;

/** A straight line drawn on a page, across or down, in the page's unit; one end first, either way round. */
public record Ruling(float x0, float y0, float x1, float y1) {

    public Ruling {
        float left = Math.min(x0, x1);
        float right = Math.max(x0, x1);
        float top = Math.min(y0, y1);
        float bottom = Math.max(y0, y1);
        x0 = left;
        x1 = right;
        y0 = top;
        y1 = bottom;
    }

    boolean isAcross() {
        return x1 - x0 >= y1 - y0;
    }

    /** Whether it runs through the middle of a character, from side to side. */
    boolean strikes(Glyph glyph) {
        float above = (glyph.y() - y0) / glyph.size();
        float inside = glyph.width() * 0.2f;
        return above > 0.18f && above < 0.55f && x0 < glyph.x() + inside && x1 > glyph.right() - inside;
    }

    float length() {
        return Math.max(x1 - x0, y1 - y0);
    }
}
