/**
 * The logic of conditions: which values a condition allows, whether it can hold at all, whether one condition implies another, and
 * which known word comes nearest to an unknown one. Knows neither files nor the engine nor any fact.
 */
@NullMarked
package cn.fazhi.audit.rules.check;

import org.jspecify.annotations.NullMarked;
