/**
 * The use case: one report, one batch, from files to outcomes.
 * Joins the stations; knows neither terminal nor browser.
 */
@NullMarked
package cn.fazhi.audit.audit;

import org.jspecify.annotations.NullMarked;
