/**
 * Turns a file of any supported format into numbered paragraphs of plain text.
 * Knows file formats and their dangers; does not know what a report is.
 */
@NullMarked
package cn.fazhi.audit.document;

import org.jspecify.annotations.NullMarked;
