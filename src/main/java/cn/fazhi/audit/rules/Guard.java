package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.rules.wall.Breach;
import cn.fazhi.audit.rules.wall.Deadline;
import cn.fazhi.audit.rules.wall.FilterLoader;
import cn.fazhi.audit.rules.wall.Wall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.drl.ast.descr.RuleDescr;

/** The two walls around our rules: what they may say, and what they can see once they are compiled. */
final class Guard {

    private static final Wall WALL = new Wall(Vocabulary.classes(), Compiler.PREAMBLE);

    /** What compiled rules see. */
    static final ClassLoader LOADER = new FilterLoader(Guard.class.getClassLoader(), seen());

    /** Where sessions run. */
    static final Deadline DEADLINE = new Deadline(LOADER);

    private Guard() {}

    /** What the first wall has against a file. */
    static List<Breach> breaches(RuleFile file) {
        return WALL.check(file.text(), file.rules().stream().map(RuleText::name).toList());
    }

    /** Whether rules that were put together from parts of others say nothing that they may not. */
    static boolean passes(List<RuleDescr> rules) {
        return WALL.check(rules).isEmpty();
    }

    /** Does something while the engine, which asks the thread as well, sees no more than the rules do. */
    static <T> T inside(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Set<Class<?>> seen() {
        Set<Class<?>> seen = new HashSet<>(WALL.types());
        seen.add(Fact.class);
        seen.add(Verdict.class);
        seen.add(FailureRecorder.class);
        return seen;
    }
}
