/**
 * Two rule bases compared by what they make of the same reports: points, ranks, grades and conclusions.
 * Arithmetic only.
 */
@NullMarked
package cn.fazhi.audit.score.impact;

import org.jspecify.annotations.NullMarked;
