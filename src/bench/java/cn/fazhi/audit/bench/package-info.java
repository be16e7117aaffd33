/**
 * How fast the audit is, next to the libraries it stands on. Prints figures; never fails a build for being slow.
 */
@NullMarked
package cn.fazhi.audit.bench;

import org.jspecify.annotations.NullMarked;
