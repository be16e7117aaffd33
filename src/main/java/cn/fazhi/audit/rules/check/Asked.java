package cn.fazhi.audit.rules.check;

import java.util.List;

/**
 * A fact that a rule asks for.
 *
 * @param type the fact's name
 * @param boxes the ways in which a fact may meet it; one is enough
 */
public record Asked(String type, List<Box> boxes) {

    public Asked {
        boxes = List.copyOf(boxes);
    }

    /** Whether no fact can meet it. */
    public boolean none() {
        return boxes.stream().allMatch(Box::none);
    }

    /** Whether whatever meets this meets the other; false where that cannot be told. */
    public boolean within(Asked other) {
        return type.equals(other.type)
                && boxes.stream().allMatch(mine -> other.boxes.stream().anyMatch(mine::within));
    }
}
