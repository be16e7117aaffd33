package cn.fazhi.audit.document;

import java.util.List;
import java.util.Map;

/**
 * A list a paragraph can belong to.
 *
 * @param id names this list in its file
 * @param counter names what it counts on with: lists with the same counter share their numbers
 * @param levels its levels, outermost first
 * @param starts levels that begin anew where this list is first used, with the number they begin at
 */
record NumberedList(int id, int counter, List<ListLevel> levels, Map<Integer, Integer> starts) {

    NumberedList {
        levels = List.copyOf(levels);
        starts = Map.copyOf(starts);
    }
}
