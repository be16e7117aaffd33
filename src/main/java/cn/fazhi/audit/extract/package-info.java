/**
 * Reads the facts out of a document with the words of a lexicon.
 * Knows language and layout; does not know what any item of the checklist is worth.
 */
@NullMarked
package cn.fazhi.audit.extract;

import org.jspecify.annotations.NullMarked;
