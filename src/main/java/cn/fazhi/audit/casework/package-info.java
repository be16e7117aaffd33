/**
 * A county's cases over the archive: batches and their rounds, what came in, how it was judged, what went out and came back. Every step is
 * an entry of the log; how things stand is read out of the entries, never kept beside them.
 */
@NullMarked
package cn.fazhi.audit.casework;

import org.jspecify.annotations.NullMarked;
