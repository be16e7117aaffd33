/**
 * What a report's sentences state: figures with what they count, frequencies, wordings, sums, and what they come to.
 * Knows sentences, topics and numbers; does not know the checklist.
 */
@NullMarked
package cn.fazhi.audit.extract.figures;

import org.jspecify.annotations.NullMarked;
