/**
 * The store: a log to which entries are only ever added, each hashed together with the one before, and the files they speak of by content.
 * Knows nothing of audits; what entries mean is the business of {@link cn.fazhi.audit.casework}.
 */
@NullMarked
package cn.fazhi.audit.archive;

import org.jspecify.annotations.NullMarked;
