/**
 * The command line: options, progress, tables and exit codes.
 * Nobody points at it.
 */
@NullMarked
package cn.fazhi.audit.cli;

import org.jspecify.annotations.NullMarked;
