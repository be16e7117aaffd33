package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.facts.Role;

/**
 * A heading as it stands in the text.
 *
 * @param paragraph index of its paragraph
 * @param level 1 for the first level the report uses
 * @param text its words, without the full stop of a run-in heading
 * @param start offset of its first character
 * @param end offset after its last character
 * @param role the role its words give, or OTHER when they give none
 */
record Heading(int paragraph, int level, String text, int start, int end, Role role) {}
