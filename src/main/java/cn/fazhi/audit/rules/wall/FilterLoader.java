package cn.fazhi.audit.rules.wall;

import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second wall: what compiled rules can see. Everything they link to is asked for here by name. */
public final class FilterLoader extends ClassLoader {

    private final ClassLoader whole;
    private final Set<String> ours;

    /**
     * @param whole where what may be seen comes from
     * @param ours the classes of the program that rules may see
     */
    public FilterLoader(ClassLoader whole, Collection<Class<?>> ours) {
        super(null);
        this.whole = whole;
        this.ours = ours.stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());
        MvelWords.drop();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!visible(name)) {
            throw new ClassNotFoundException(name);
        }
        return whole.loadClass(name);
    }

    private boolean visible(String name) {
        return ours.contains(name) || Visible.library(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return shown(name) ? whole.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws java.io.IOException {
        return shown(name) ? whole.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return shown(name) ? whole.getResourceAsStream(name) : null;
    }

    /** The compiler reads classes as files, and the engine finds its own services through the thread that compiles. */
    private boolean shown(String resource) {
        String suffix = ".class";
        return resource.startsWith("META-INF/kie.")
                || resource.startsWith("META-INF/services/org.kie.")
                || resource.startsWith("META-INF/services/org.drools.")
                || resource.endsWith(suffix)
                        && visible(resource.substring(0, resource.length() - suffix.length())
                                .replace('/', '.'));
    }
}
