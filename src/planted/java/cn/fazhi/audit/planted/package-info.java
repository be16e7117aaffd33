/**
 * Invented reports, and copies of reports made on purpose, for tests and benchmarks.
 * Knows nothing of the program that is to find them.
 */
@NullMarked
package cn.fazhi.audit.planted;

import org.jspecify.annotations.NullMarked;
