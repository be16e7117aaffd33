/**
 * Verdicts into a scorecard: totals, grade and conclusion, by the checklist's own figures.
 * Arithmetic only.
 */
@NullMarked
package cn.fazhi.audit.score;

import org.jspecify.annotations.NullMarked;
