package cn.fazhi.audit.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checklist in force, as the rule base gives it.
 *
 * @param title its name
 * @param chapters A to H in order
 * @param items the scored items in order of their ids
 * @param redFlags chapter X in order
 * @param grades from the highest to the lowest
 * @param conclusion when a report is returned
 * @param sha256 hash over every file of the rule base but its examples, lower-case hexadecimal
 * @param causes items behind other items: once the first is put right, the others can be
 * @param provisions what a county provides otherwise than the shared rule base, in its order; none where there is no overlay
 */
public record Checklist(
        String title,
        List<Chapter> chapters,
        List<Item> items,
        List<Item> redFlags,
        List<Grade> grades,
        Conclusion conclusion,
        String sha256,
        Map<String, List<String>> causes,
        List<Provision> provisions) {

    /** One that asks nothing. */
    static final Checklist NONE =
            new Checklist("", List.of(), List.of(), List.of(), List.of(), new Conclusion(List.of(), 0, 0, 0), "");

    public Checklist {
        chapters = List.copyOf(chapters);
        items = List.copyOf(items);
        redFlags = List.copyOf(redFlags);
        grades = List.copyOf(grades);
        causes = Map.copyOf(causes);
        provisions = List.copyOf(provisions);
    }

    /** Without causes and a county's own provisions. */
    public Checklist(
            String title,
            List<Chapter> chapters,
            List<Item> items,
            List<Item> redFlags,
            List<Grade> grades,
            Conclusion conclusion,
            String sha256) {
        this(title, chapters, items, redFlags, grades, conclusion, sha256, Map.of(), List.of());
    }

    Checklist with(List<Item> ownItems, List<Item> ownFlags) {
        return new Checklist(title, chapters, ownItems, ownFlags, grades, conclusion, sha256, causes, provisions);
    }

    /** Whether a county has switched an item off. */
    public boolean isOff(Item item) {
        return off(item.id()).isPresent();
    }

    /** What switches an item off; empty for an item that is asked. */
    Optional<Provision> off(String id) {
        return provisions.isEmpty()
                ? Optional.empty()
                : provisions.stream().filter(p -> p.off() && p.id().equals(id)).findFirst();
    }

    /** The items and then the red flags. */
    public Stream<Item> all() {
        return Stream.concat(items.stream(), redFlags.stream());
    }

    /** A chapter: its letter and its name. */
    public record Chapter(String id, String name) {}

    /** A grade and the total it starts from. */
    public record Grade(String name, double from) {}

    /**
     * When a report is returned.
     *
     * @param mandatory items whose 不符合 means 退回重报
     * @param resubmitBelow a total below this means 退回重报
     * @param correctBelow a total below this means 退回补正
     * @param reviewPoints an unresolved 人工核实 worth at least this means 待复核
     */
    public record Conclusion(List<String> mandatory, double resubmitBelow, double correctBelow, double reviewPoints) {

        public Conclusion {
            mandatory = List.copyOf(mandatory);
        }
    }
}
