package cn.fazhi.audit.document.layout;

/**
 * A character as it stands on its page. Lengths are in the page's own unit, the same for all its parts.
 *
 * @param text the character; from a private area of Unicode where the file does not say which it is; rarely several, as for a ligature
 * @param x its left edge, from the page's left edge
 * @param y its baseline, counted downwards from the page's upper edge
 * @param width how far the next character stands off
 * @param size the font's size
 */
public record Glyph(String text, float x, float y, float width, float size) {

    float right() {
        return x + width;
    }

    boolean isBlank() {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.getType(c) == Character.SPACE_SEPARATOR
                        || Character.getType(c) == Character.FORMAT);
    }
}
