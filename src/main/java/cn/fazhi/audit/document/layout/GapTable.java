package cn.fazhi.audit.document.layout;

import java.util.List;

/** A table without borders: lines one below another whose parts stand in the same columns. */
final class GapTable {

    private GapTable() {}

    /** How many lines from there on are rows of one table; below 2, none is. */
    static int rowsFrom(List<PageItem> items, int start) {
        int count = 1;
        while (start + count < items.size()
                && items.get(start + count - 1) instanceof Line upper
                && items.get(start + count) instanceof Line lower
                && isSameTable(upper, lower)) {
            count++;
        }
        return count;
    }

    static Block.Row row(Line line) {
        return new Block.Row(
                line.segments().stream().map(s -> List.of(s.text())).toList());
    }

    /** Each part stands above one part of the other line and no more. */
    private static boolean isSameTable(Line upper, Line lower) {
        int columns = upper.segments().size();
        if (columns < 2 || upper.spread() || columns != lower.segments().size()) {
            return false;
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                boolean over = upper.segments().get(i).overlaps(lower.segments().get(j));
                if (over != (i == j)) {
                    return false;
                }
            }
        }
        return lower.y() - upper.y() < 3 * upper.size();
    }
}
