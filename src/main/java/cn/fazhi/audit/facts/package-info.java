/**
 * What a report states, as immutable records: the whole vocabulary of the rules.
 * Knows neither files nor rules, and depends on no library.
 */
@NullMarked
package cn.fazhi.audit.facts;

import org.jspecify.annotations.NullMarked;
