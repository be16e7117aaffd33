/**
 * Outcomes into Excel workbooks that add up by their own formulas; changes of the rules and the rules themselves into sheets and a page.
 * Knows Excel and the county's habitual columns; decides nothing.
 */
@NullMarked
package cn.fazhi.audit.workbook;

import org.jspecify.annotations.NullMarked;
