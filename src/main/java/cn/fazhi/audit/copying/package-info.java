/**
 * Many reports compared with each other: which passages two of them share, word for word or lightly edited.
 * Knows sentences and words; knows no points, no thresholds of the checklist and no files.
 */
@NullMarked
package cn.fazhi.audit.copying;

import org.jspecify.annotations.NullMarked;
