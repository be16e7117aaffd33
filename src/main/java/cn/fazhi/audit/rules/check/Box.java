package cn.fazhi.audit.rules.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a condition asks of one fact, all of it together.
 *
 * @param fields what each field may be
 * @param others what could not be taken apart, word for word
 */
public record Box(TreeMap<String, Allowed> fields, TreeSet<String> others) {

    /** What asks nothing. */
    public static Box open() {
        return new Box(new TreeMap<>(), new TreeSet<>());
    }

    public static Box of(String field, Allowed allowed) {
        return new Box(new TreeMap<>(Map.of(field, allowed)), new TreeSet<>());
    }

    public static Box of(String other) {
        return new Box(new TreeMap<>(), new TreeSet<>(Set.of(other)));
    }

    /** Both together; where a field is asked for in two ways that cannot be compared, the second is kept word for word. */
    public Box and(Box other) {
        Box both = new Box(new TreeMap<>(fields), new TreeSet<>(others));
        both.others.addAll(other.others);
        other.fields.forEach((field, allowed) -> {
            Allowed mine = both.fields.get(field);
            if (mine == null || mine.like(allowed)) {
                both.fields.put(field, mine == null ? allowed : mine.and(allowed));
            } else {
                both.others.add(field + " " + allowed);
            }
        });
        return both;
    }

    /** Whether nothing can meet it. */
    public boolean none() {
        return fields.values().stream().anyMatch(Allowed::none);
    }

    /** Whether whatever meets this meets the other. */
    public boolean within(Box other) {
        return none()
                || others.containsAll(other.others)
                        && other.fields.entrySet().stream().allMatch(asked -> {
                            Allowed mine = fields.get(asked.getKey());
                            return mine != null && mine.like(asked.getValue()) && mine.within(asked.getValue());
                        });
    }
}
