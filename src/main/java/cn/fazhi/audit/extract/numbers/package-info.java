/**
 * Numbers in Chinese text: numerals, their units and how exactly they are given.
 * Knows how a quantity is written; does not know what it counts.
 */
@NullMarked
package cn.fazhi.audit.extract.numbers;

import org.jspecify.annotations.NullMarked;
