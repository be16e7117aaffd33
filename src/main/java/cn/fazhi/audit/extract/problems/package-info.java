/**
 * Reads the shortcomings a report admits, their causes, and the measures that answer them. Knows lists and wording; does
 * not know how many problems are enough.
 */
@NullMarked
package cn.fazhi.audit.extract.problems;

import org.jspecify.annotations.NullMarked;
