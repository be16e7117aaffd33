package cn.fazhi.audit.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells side by side on the terminal; a cell that is too long goes on below itself. */
final class Columns {

    private Columns() {}

    /** Cells broken into lines as wide as their columns. */
    static List<List<String>> wrapped(String[] cells, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(DisplayWidth.wrap(cells[i], widths[i]));
        }
        return columns;
    }

    /**
     * The lines of one row, each with a line break at its end.
     *
     * @param cells the lines of each cell, none wider than its column
     * @param widths of the columns
     * @param gap between two of them
     */
    static String row(List<List<String>> cells, int[] widths, int gap) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                row.append(DisplayWidth.pad(cell, widths[i] + gap));
            }
            out.append(row.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
