package cn.fazhi.audit.document.layout;

/** A part of a line with no wide gap in it. */
record Segment(String text, float x0, float x1) {

    boolean overlaps(Segment other) {
        return x0 < other.x1 && other.x0 < x1;
    }
}
