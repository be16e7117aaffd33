package cn.fazhi.audit.rules.wall;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The list: every name that may stand in a rule. What is not on it is refused. */
final class Speech {

    /** Values of these may be matched with from: what accumulate gives, and what facts hold. */
    static final Set<String> VALUES = Set.of("String", "Number", "Integer", "Double", "Boolean");

    /** The built-in functions of accumulate that only look at what they are given. */
    static final Set<String> FUNCTIONS =
            Set.of("sum", "count", "min", "max", "average", "collectList", "collectSet", "variance");

    static final Set<String> ANNOTATIONS = Set.of(
            "item", "full", "basis", "advice", "wording", "atMost", "points", "reason", "next", "roundTo", "deduct",
            "level");

    static final Set<String> CALLS = Set.of("earn", "earnShare", "askPerson", "notApplicable", "flag");

    /** Questions to texts, lists and numbers; each of them only looks, and none takes code. */
    static final Set<String> QUESTIONS = Set.of(
            "length",
            "isEmpty",
            "isBlank",
            "contains",
            "startsWith",
            "endsWith",
            "equals",
            "indexOf",
            "substring",
            "strip",
            "trim",
            "size",
            "intValue",
            "doubleValue");

    private static final Set<String> NOT_OURS = Set.of("toString", "hashCode", "getClass", "equals");

    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> accessors = new TreeSet<>();
    private final Map<String, Set<String>> constants = new TreeMap<>();

    /**
     * @param vocabulary the facts, and the enums that rules name; what these hold is found from them
     */
    Speech(Collection<Class<?>> vocabulary) {
        vocabulary.forEach(this::take);
    }

    /** Every class of ours that a rule may meet. */
    Set<Class<?>> types() {
        return types;
    }

    boolean pattern(String type) {
        return patterns.contains(type);
    }

    boolean accessor(String name) {
        return accessors.contains(name);
    }

    boolean enumerates(String type) {
        return constants.containsKey(type);
    }

    boolean constant(String type, String name) {
        return constants.getOrDefault(type, Set.of()).contains(name);
    }

    private void take(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                take(argument);
            }
        } else if (type instanceof GenericArrayType array) {
            take(array.getGenericComponentType());
        } else if (type instanceof Class<?> ours && (ours.isRecord() || ours.isEnum()) && types.add(ours)) {
            Set<String> names = new TreeSet<>();
            if (ours.isEnum()) {
                for (Object constant : ours.getEnumConstants()) {
                    names.add(((Enum<?>) constant).name());
                }
                constants.put(ours.getSimpleName(), names);
            } else {
                patterns.add(ours.getSimpleName());
            }
            takeAccessors(ours);
        }
    }

    private void takeAccessors(Class<?> ours) {
        for (Method method : ours.getMethods()) {
            boolean own = method.getDeclaringClass() != Object.class
                    && method.getDeclaringClass() != Enum.class
                    && method.getDeclaringClass() != Record.class;
            if (own
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && !NOT_OURS.contains(method.getName())) {
                accessors.add(method.getName());
                take(method.getGenericReturnType());
            }
        }
    }
}
