package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.Asked;
import cn.fazhi.audit.rules.check.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a rule as the ways in which it can hold: the wall has seen to it that they are few. */
final class Ways {

    private final Allowances allowances;

    private Ways(Allowances allowances) {
        this.allowances = allowances;
    }

    static List<Way> of(List<Part> parts, Domains domains) {
        return new Ways(allowances(parts, domains)).ways(parts);
    }

    /** What the constraints of a rule allow, its variables named after the facts they stand for. */
    static Allowances allowances(List<Part> parts, Domains domains) {
        Map<String, String> names = new LinkedHashMap<>();
        name(parts, names, new Allowances(domains, Map.of()));
        return new Allowances(domains, names);
    }

    private static void name(List<Part> parts, Map<String, String> names, Allowances plain) {
        for (Part part : parts) {
            if (part instanceof Part.Pattern pattern && pattern.variable() != null) {
                names.put(pattern.variable(), "<" + pattern.type() + plain.of(pattern) + ">");
            } else if (part instanceof Part.Choice choice) {
                choice.ways().forEach(way -> name(way, names, plain));
            } else if (part instanceof Part.Absent absent) {
                name(absent.parts(), names, plain);
            }
        }
    }

    private List<Way> ways(List<Part> parts) {
        List<Way> ways = List.of(new Way(List.of(), List.of(), List.of()));
        for (Part part : parts) {
            List<Way> more = part instanceof Part.Choice choice
                    ? choice.ways().stream().flatMap(way -> ways(way).stream()).toList()
                    : List.of(single(part));
            ways = product(ways, more);
        }
        return ways;
    }

    private Way single(Part part) {
        if (part instanceof Part.Pattern pattern) {
            return new Way(List.of(asked(pattern)), List.of(), List.of());
        }
        if (part instanceof Part.Absent absent
                && absent.parts().size() == 1
                && absent.parts().get(0) instanceof Part.Pattern pattern) {
            return new Way(List.of(), List.of(asked(pattern)), List.of());
        }
        String text = part instanceof Part.Whole whole ? whole.text() : part.toString();
        // What has no words of its own is like nothing else.
        return new Way(List.of(), List.of(), List.of(text.isEmpty() ? "?" + System.identityHashCode(part) : text));
    }

    private Asked asked(Part.Pattern pattern) {
        return new Asked(pattern.type(), allowances.of(pattern));
    }

    private static List<Way> product(List<Way> some, List<Way> others) {
        List<Way> all = new ArrayList<>();
        for (Way one : some) {
            for (Way other : others) {
                all.add(new Way(
                        joined(one.present(), other.present()),
                        joined(one.absent(), other.absent()),
                        joined(one.others(), other.others())));
            }
        }
        return all;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
