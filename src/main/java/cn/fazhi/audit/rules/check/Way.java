package cn.fazhi.audit.rules.check;

import java.util.List;

/**
 * One way in which a rule can hold: all of this together.
 *
 * @param present facts that must be there
 * @param absent facts of which none may be there
 * @param others conditions that could not be taken apart, word for word
 */
public record Way(List<Asked> present, List<Asked> absent, List<String> others) {

    public Way {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        others = List.copyOf(others);
    }

    /** Whether it asks for a fact that it forbids. */
    public boolean contradicts() {
        return present.stream().anyMatch(asked -> absent.stream().anyMatch(asked::within));
    }

    /** Whether the other holds whenever this holds; false where that cannot be told. */
    public boolean within(Way other) {
        return others.containsAll(other.others)
                && other.present.stream().allMatch(asked -> present.stream().anyMatch(mine -> mine.within(asked)))
                && other.absent.stream().allMatch(asked -> absent.stream().anyMatch(asked::within));
    }

    /** Whether every way of the one is a way of the other. */
    public static boolean within(List<Way> ways, List<Way> others) {
        return !ways.isEmpty() && ways.stream().allMatch(way -> others.stream().anyMatch(way::within));
    }
}
