/**
 * The words behind each topic, as the maintainers' files give them, and where they occur in a text.
 * Knows words; does not know sections, years or figures.
 */
@NullMarked
package cn.fazhi.audit.extract.lexicon;

import org.jspecify.annotations.NullMarked;
