package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Tally;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts by name, and what a sentence of a rule may take from each: its words and its numbers. */
final class Vocabulary {

    private static final Set<String> NOT_OURS = Set.of("toString", "hashCode");
    private static final Map<String, Map<String, Method>> ACCESSORS = accessors();

    /** The same by the facts' classes, for what is asked for every report. */
    private static final Map<Class<?>, Map<String, Method>> BY_CLASS = Arrays.stream(
                    Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(
                    type -> type, type -> Map.copyOf(ACCESSORS.getOrDefault(type.getSimpleName(), Map.of()))));

    private static final Map<String, Map<String, Class<?>>> FIELDS = fields();
    private static final Map<String, Set<String>> CONSTANTS =
            constantsOf(Period.class, Qualifier.class, Role.class, Scope.class);

    private Vocabulary() {}

    /** The classes every rule sees without naming them in full. */
    static List<Class<?>> classes() {
        return Stream.concat(
                        Arrays.stream(Fact.class.getPermittedSubclasses()),
                        Stream.of(Period.class, Qualifier.class, Role.class, Scope.class))
                .toList();
    }

    /** Whether there is a fact of that name. */
    static boolean knows(String type) {
        return ACCESSORS.containsKey(type);
    }

    /** What may stand in {…} for a fact of that name; empty for an unknown one. */
    static Set<String> names(String type) {
        return ACCESSORS.getOrDefault(type, Map.of()).keySet();
    }

    static boolean has(Fact fact, String name) {
        return accessor(fact, name) != null;
    }

    /** Whether a fact has something of that name to tell: an uncounted tally does not know its times. */
    static boolean tells(Fact fact, String name) {
        boolean unknown = name.equals("times") && fact instanceof Tally tally && !tally.counted();
        return !unknown && has(fact, name);
    }

    /** A String or a Number of a fact; null when the fact leaves it open. */
    static @Nullable Object value(Fact fact, String name) {
        Method accessor = accessor(fact, name);
        if (accessor == null) {
            throw new IllegalArgumentException("事实 " + fact.getClass().getSimpleName() + " 没有 " + name);
        }
        try {
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Method accessor(Fact fact, String name) {
        return BY_CLASS.getOrDefault(fact.getClass(), Map.of()).get(name);
    }

    /** Whatever a fact says of a field, for showing; empty when it has no such field or leaves it open. */
    static Optional<Object> read(Fact fact, String field) {
        try {
            Method accessor = fact.getClass().getMethod(field);
            return Modifier.isStatic(accessor.getModifiers())
                    ? Optional.empty()
                    : Optional.ofNullable(accessor.invoke(fact));
        } catch (NoSuchMethodException unknown) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a field of a fact is text. */
    static boolean isText(String type, String field) {
        Method accessor = ACCESSORS.getOrDefault(type, Map.of()).get(field);
        return accessor != null && accessor.getReturnType() == String.class;
    }

    /** Whether a field of a fact is a number. */
    static boolean isNumber(String type, String field) {
        Class<?> kind = kind(type, field);
        return kind == int.class || kind == double.class || kind == Integer.class;
    }

    /** Whether a field of a fact is a whole number. */
    static boolean whole(String type, String field) {
        Method accessor = ACCESSORS.getOrDefault(type, Map.of()).get(field);
        return accessor != null && accessor.getReturnType() != double.class && accessor.getReturnType() != String.class;
    }

    /** The names of all facts. */
    static Set<String> facts() {
        return ACCESSORS.keySet();
    }

    /** Everything a condition may ask a fact of that name; empty for an unknown one. */
    static Set<String> fields(String type) {
        return FIELDS.getOrDefault(type, Map.of()).keySet();
    }

    /** What kind of value a field has; null when there is no such field. */
    static @Nullable Class<?> kind(String type, String field) {
        return FIELDS.getOrDefault(type, Map.of()).get(field);
    }

    /** The constants that rules may name, by the name of their type. */
    static Map<String, Set<String>> constants() {
        return CONSTANTS;
    }

    /** A line for every accessor of every fact: compiled rules fit only the facts they were compiled against. */
    static String shape() {
        StringBuilder shape = new StringBuilder();
        for (Class<?> type : classes()) {
            shape.append(type.getName()).append('\n');
            Arrays.stream(type.getDeclaredMethods())
                    .map(Method::toString)
                    .sorted()
                    .forEach(m -> shape.append(m).append('\n'));
        }
        return shape.toString();
    }

    private static Map<String, Map<String, Method>> accessors() {
        Map<String, Map<String, Method>> all = new TreeMap<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Map<String, Method> own = new TreeMap<>();
            for (Method method : type.getDeclaredMethods()) {
                if (speaks(method)) {
                    own.put(method.getName(), method);
                }
            }
            all.put(type.getSimpleName(), own);
        }
        return all;
    }

    private static Map<String, Map<String, Class<?>>> fields() {
        Map<String, Map<String, Class<?>>> all = new TreeMap<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Map<String, Class<?>> own = new TreeMap<>();
            for (Method method : type.getMethods()) {
                boolean field = method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class
                        && !NOT_OURS.contains(method.getName());
                if (field) {
                    own.put(method.getName(), method.getReturnType());
                }
            }
            all.put(type.getSimpleName(), own);
        }
        return all;
    }

    private static Map<String, Set<String>> constantsOf(Class<?>... types) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Class<?> type : types) {
            Set<String> names = new TreeSet<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            all.put(type.getSimpleName(), names);
        }
        return all;
    }

    private static boolean speaks(Method method) {
        Class<?> type = method.getReturnType();
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !NOT_OURS.contains(method.getName())
                && (type == String.class || type == int.class || type == double.class || type == Integer.class);
    }
}
