/**
 * Outcomes into Excel workbooks that add up by their own formulas.
 * Knows Excel and the county's habitual columns; decides nothing.
 */
@NullMarked
package cn.fazhi.audit.workbook;

import org.jspecify.annotations.NullMarked;
