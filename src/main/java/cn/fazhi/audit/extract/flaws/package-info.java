/**
 * Finds slips of the text itself: wrong years, wrong names, left-over marks. Knows the unit's name and year from the
 * report's head; does not know what a slip costs.
 */
@NullMarked
package cn.fazhi.audit.extract.flaws;

import org.jspecify.annotations.NullMarked;
