package cn.fazhi.audit.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the list items and headings of an OpenDocument text, which holds no numbers (ODF 1.3 part 3, 5.3). */
final class OdtLists {

    private static final int LEVELS = 9;
    /** The counter of the headings. */
    private static final int OUTLINE = 0;

    /** An open text:list. */
    private static final class Open {
        private final List<ListLevel> levels;
        private final int counter;
        private final int depth;
        private boolean due;
        private @Nullable Integer start;

        Open(List<ListLevel> levels, int counter, int depth) {
            this.levels = levels;
            this.counter = counter;
            this.depth = depth;
        }
    }

    private final OdtStyles styles;
    private final ListCounters counters = new ListCounters();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> byStyle = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private int lastCounter = OUTLINE;
    private int lastId;

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** A list opens; one inside another is its next level and goes by its style unless it names its own. */
    void open(@Nullable String style, @Nullable String id, @Nullable String continued, boolean continues) {
        Open outer = open.peek();
        List<ListLevel> levels = styles.list(style);
        if (levels == null) {
            levels = outer != null ? outer.levels : unnumbered();
        }
        int counter;
        if (outer != null) {
            counter = outer.counter;
        } else if (continued != null && byId.containsKey(continued)) {
            counter = byId.get(continued);
        } else if (continues && style != null && byStyle.containsKey(style)) {
            counter = byStyle.get(style);
        } else {
            counter = ++lastCounter;
        }
        if (style != null) {
            byStyle.put(style, counter);
        }
        if (id != null) {
            byId.put(id, counter);
        }
        open.push(new Open(levels, counter, outer == null ? 0 : outer.depth + 1));
    }

    void close() {
        open.poll();
    }

    /** An item begins: its first paragraph is numbered. */
    void item(@Nullable Integer start) {
        Open list = open.peek();
        if (list != null) {
            list.due = true;
            list.start = start;
        }
    }

    /** A header is an item without a number. */
    void header() {
        Open list = open.peek();
        if (list != null) {
            list.due = false;
        }
    }

    /** The label of the paragraph that begins here, "" for none. */
    String label(@Nullable Integer outlineLevel, @Nullable Integer restart) {
        Open list = open.peek();
        if (list == null) {
            return outlineLevel == null ? "" : labelled(OUTLINE, styles.outline(), outlineLevel - 1, restart);
        }
        if (!list.due) {
            return "";
        }
        list.due = false;
        return labelled(list.counter, list.levels, list.depth, list.start);
    }

    private String labelled(int counter, List<ListLevel> levels, int level, @Nullable Integer start) {
        if (level < 0 || level >= LEVELS) {
            return "";
        }
        Map<Integer, Integer> starts = start == null ? Map.of() : Map.of(level, start);
        // Counters tell lists apart by their id, and heed a start where an id is first used.
        int id = start == null ? -counter - 1 : ++lastId;
        return counters.label(new NumberedList(id, counter, levels, starts), level, "");
    }

    private static List<ListLevel> unnumbered() {
        List<ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(new ListLevel(1, NumberStyle.NONE, "", false, true, i));
        }
        return levels;
    }
}
