/** Who may open which door of the desk. */
@NullMarked
package cn.fazhi.audit.desk.access;

import org.jspecify.annotations.NullMarked;
