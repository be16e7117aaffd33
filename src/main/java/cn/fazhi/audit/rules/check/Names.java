package cn.fazhi.audit.rules.check;

import java.util.Set;
import java.util.TreeSet;

/**
 * Texts, constants, true and false.
 *
 * @param names some of them, in order
 * @param except whether all but these are allowed
 */
public record Names(TreeSet<String> names, boolean except) implements Allowed {

    public static Names of(String... names) {
        return new Names(new TreeSet<>(Set.of(names)), false);
    }

    public static Names of(Set<String> names) {
        return new Names(new TreeSet<>(names), false);
    }

    /** Any text. */
    public static Names any() {
        return new Names(new TreeSet<>(), true);
    }

    @Override
    public Names and(Allowed other) {
        Names that = (Names) other;
        TreeSet<String> both = new TreeSet<>(names);
        if (except && that.except) {
            both.addAll(that.names);
            return new Names(both, true);
        }
        if (!except && !that.except) {
            both.retainAll(that.names);
            return new Names(both, false);
        }
        TreeSet<String> some = new TreeSet<>(except ? that.names : names);
        some.removeAll(except ? names : that.names);
        return new Names(some, false);
    }

    @Override
    public Names or(Allowed other) {
        return not().and(other.not()).not();
    }

    @Override
    public Names not() {
        return new Names(names, !except);
    }

    @Override
    public boolean none() {
        return !except && names.isEmpty();
    }
}
