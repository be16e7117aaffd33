/** The same for programs: JSON over HTTP. */
@NullMarked
package cn.fazhi.audit.desk.api;

import org.jspecify.annotations.NullMarked;
