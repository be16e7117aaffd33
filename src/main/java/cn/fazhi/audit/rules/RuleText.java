package cn.fazhi.audit.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule as its file words it.
 *
 * @param file its file, relative to the rule base
 * @param line line of the word "rule", from 1
 * @param name its whole name, id included
 * @param metadata its annotations by name, in order
 * @param types the fact type of each bound variable, such as $study → Tally
 * @param call what it does
 * @param start offset of the word "rule" in its file
 * @param end offset after the word "end"
 */
record RuleText(
        String file,
        int line,
        String name,
        Map<String, Annotation> metadata,
        Map<String, String> types,
        @Nullable Call call,
        int start,
        int end) {

    /** An annotation's value without its quotation marks, and its line. */
    record Annotation(String value, int line) {}

    /**
     * The one statement of a rule's consequence.
     *
     * @param method the method of the verdict, such as earn
     * @param facts the variables handed over as facts, in order
     */
    record Call(String method, List<String> facts) {}

    /** What stands before the first space: the item's id. */
    String id() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The name without the id: the tier as the checklist words it. */
    String title() {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1).strip();
    }

    @Nullable
    String value(String annotation) {
        Annotation found = metadata.get(annotation);
        return found == null ? null : found.value();
    }

    int lineOf(String annotation) {
        Annotation found = metadata.get(annotation);
        return found == null ? line : found.line();
    }
}
