package cn.fazhi.audit.document.layout;

import java.util.List;

/**
 * One page.
 *
 * @param width in a unit of its own choice
 * @param height in the same unit
 * @param glyphs its characters in any order
 * @param rulings the straight lines drawn on it, borders of tables among them
 * @param pictured what share of it pictures cover, 0 to 1
 */
public record Page(float width, float height, List<Glyph> glyphs, List<Ruling> rulings, float pictured) {}
