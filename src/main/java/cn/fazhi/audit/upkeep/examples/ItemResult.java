package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.rules.Item;
import java.util.List;

/**
 * How the examples of one item went.
 *
 * @param item the item or red flag
 * @param examples how many were run
 * @param failures those that came out differently
 * @param lacks what is wrong with its file, and the examples it should have, each one Chinese line
 */
public record ItemResult(Item item, int examples, List<Failure> failures, List<String> lacks) {

    public ItemResult {
        failures = List.copyOf(failures);
        lacks = List.copyOf(lacks);
    }

    /** Whether every example that must be there is there and passes. */
    public boolean passed() {
        return failures.isEmpty() && lacks.isEmpty();
    }
}
