package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was read and compared with the others, before it is judged.
 *
 * @param source the file's name
 * @param facts what it states; null when it cannot be audited
 * @param beside all that the other reports have to do with it
 */
public record Compared(String source, @Nullable Facts facts, Beside beside) {}
