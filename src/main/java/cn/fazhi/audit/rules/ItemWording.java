package cn.fazhi.audit.rules;

import java.util.List;

/**
 * An item or red flag with its rules as people read them.
 *
 * @param redFlag whether it deducts
 * @param rules from the highest points to the lowest; of a red flag in the order of the file
 */
public record ItemWording(Item item, boolean redFlag, List<RuleWording> rules) {

    public ItemWording {
        rules = List.copyOf(rules);
    }
}
