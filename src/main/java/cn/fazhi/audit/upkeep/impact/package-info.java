/**
 * What the rules make of a folder of reports: how often each of them decides, and what a change of them does.
 * Runs audits and counts; knows neither sheets nor the terminal.
 */
@NullMarked
package cn.fazhi.audit.upkeep.impact;

import org.jspecify.annotations.NullMarked;
