/**
 * The papers that go between the office and a unit: the checklist and the notice that go back with a report, the report with comments, and
 * the filled checklist read again. It knows files and their words; what is written into the log is not its business.
 */
@NullMarked
package cn.fazhi.audit.notice;

import org.jspecify.annotations.NullMarked;
