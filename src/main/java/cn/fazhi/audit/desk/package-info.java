/** The inspectors' desk: the whole job over the archive, in a browser. */
@NullMarked
package cn.fazhi.audit.desk;

import org.jspecify.annotations.NullMarked;
