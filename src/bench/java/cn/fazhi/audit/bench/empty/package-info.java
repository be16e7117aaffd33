/** An application that does nothing: what Spring Boot alone costs. In a package of its own, so that its scan finds nothing else. */
@NullMarked
package cn.fazhi.audit.bench.empty;

import org.jspecify.annotations.NullMarked;
