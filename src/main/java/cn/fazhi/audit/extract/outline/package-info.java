/**
 * The head and the parts of a report: title, unit, year, sections with their roles, sentences with their scope.
 * Knows how reports are laid out; does not know what they are about.
 */
@NullMarked
package cn.fazhi.audit.extract.outline;

import org.jspecify.annotations.NullMarked;
