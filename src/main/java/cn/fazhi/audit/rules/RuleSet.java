package cn.fazhi.audit.rules;

import java.util.List;
import java.util.Map;

/**
 * The rule base read and found in order, but not yet compiled.
 *
 * @param checklist what it asks
 * @param specs each rule by its name
 * @param tiers the tiers of each item by its id, in the order of the file
 * @param files the rule files in order
 */
record RuleSet(
        Checklist checklist,
        Map<String, RuleSpec> specs,
        Map<String, List<RuleSpec.Tier>> tiers,
        List<RuleFile> files) {

    RuleSet {
        specs = Map.copyOf(specs);
        tiers = Map.copyOf(tiers);
        files = List.copyOf(files);
    }

    /** The file of an item of its checklist. */
    RuleFile file(Item item) {
        return files.stream()
                .filter(file -> file.path().equals(item.file()))
                .findFirst()
                .orElseThrow();
    }
}
