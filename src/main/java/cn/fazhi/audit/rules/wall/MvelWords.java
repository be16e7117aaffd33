package cn.fazhi.audit.rules.wall;

import java.util.Set;
import org.mvel2.compiler.AbstractParser;

/** MVEL, which interprets conditions, knows some classes without any loader. */
final class MvelWords {

    private static final Set<String> DANGEROUS =
            Set.of("System", "Runtime", "Thread", "Class", "ClassLoader", "Array", "Object", "Exception");

    private MvelWords() {}

    /** Takes out of MVEL's own tables, which the whole process shares, the names through which a rule could reach out. */
    static void drop() {
        synchronized (AbstractParser.class) {
            AbstractParser.LITERALS.keySet().removeAll(DANGEROUS);
            AbstractParser.CLASS_LITERALS.keySet().removeAll(DANGEROUS);
        }
    }
}
