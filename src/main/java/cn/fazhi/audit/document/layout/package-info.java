/**
 * Makes paragraphs and table rows of characters that stand at places on pages.
 * Knows how a Chinese official document is laid out; knows no file format and no report.
 */
@NullMarked
package cn.fazhi.audit.document.layout;

import org.jspecify.annotations.NullMarked;
