package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table whose borders are drawn: the lines across and down that touch one another. */
final class RuledTable {

    /** More straight lines than this on a page are a drawing, and comparing all with all would take long. */
    static final int MOST_RULINGS = 2_000;
    /** Lines of one border meet within this, as a share of a character's size. */
    private static final float TOUCH = 0.35f;

    private final List<Ruling> across = new ArrayList<>();
    private final List<Ruling> down = new ArrayList<>();
    private final float touch;
    private final Map<Float, Map<Float, List<Glyph>>> rows = new TreeMap<>();
    private float left = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float top = Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;

    private RuledTable(float touch) {
        this.touch = touch;
    }

    /** The tables drawn on a page; a single frame around text is none. */
    static List<RuledTable> of(List<Ruling> rulings, float em) {
        float touch = TOUCH * em;
        List<Ruling> borders =
                rulings.stream().filter(r -> r.length() > 0.6f * em).toList();
        if (borders.size() > MOST_RULINGS || borders.size() < 5) {
            return List.of();
        }
        int[] group = new int[borders.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (meet(borders.get(i), borders.get(j), touch)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, RuledTable> tables = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            tables.computeIfAbsent(root(group, i), k -> new RuledTable(touch)).add(borders.get(i));
        }
        return tables.values().stream().filter(RuledTable::isTable).toList();
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static boolean meet(Ruling a, Ruling b, float touch) {
        return a.x0() - touch < b.x1() && b.x0() - touch < a.x1() && a.y0() - touch < b.y1() && b.y0() - touch < a.y1();
    }

    private void add(Ruling ruling) {
        (ruling.isAcross() ? across : down).add(ruling);
        left = Math.min(left, ruling.x0());
        right = Math.max(right, ruling.x1());
        top = Math.min(top, ruling.y0());
        bottom = Math.max(bottom, ruling.y1());
    }

    /** At least two cells: three places for lines one way, or two columns with the outer borders left open. */
    private boolean isTable() {
        int rowEdges = places(across.stream().map(Ruling::y0).sorted().toList());
        int columnEdges = places(down.stream().map(Ruling::x0).sorted().toList());
        return rowEdges >= 2 && columnEdges >= 1 && rowEdges + columnEdges >= 5;
    }

    private int places(List<Float> sorted) {
        int count = 0;
        float last = -Float.MAX_VALUE;
        for (float place : sorted) {
            if (place - last > 2 * touch) {
                count++;
            }
            last = place;
        }
        return count;
    }

    float top() {
        return top;
    }

    /** Takes a character that stands in the table into its cell. */
    boolean takes(Glyph glyph) {
        float x = glyph.x() + glyph.width() / 2;
        float y = glyph.y() - glyph.size() * 0.35f;
        if (x < left || x > right || y < top || y > bottom) {
            return false;
        }
        float cellTop = top;
        for (Ruling ruling : across) {
            if (ruling.y0() <= y && ruling.y0() > cellTop && ruling.x0() - touch < x && x < ruling.x1() + touch) {
                cellTop = ruling.y0();
            }
        }
        float cellLeft = left;
        for (Ruling ruling : down) {
            if (ruling.x0() <= x && ruling.x0() > cellLeft && ruling.y0() - touch < y && y < ruling.y1() + touch) {
                cellLeft = ruling.x0();
            }
        }
        rows.computeIfAbsent(known(rows, cellTop), k -> new TreeMap<>())
                .computeIfAbsent(cellLeft, k -> new ArrayList<>())
                .add(glyph);
        return true;
    }

    /** The two edges of a thick border, and borders drawn cell by cell, are one place. */
    private Float known(Map<Float, ?> edges, float place) {
        for (Float edge : edges.keySet()) {
            if (Math.abs(edge - place) <= 2 * touch) {
                return edge;
            }
        }
        return place;
    }

    List<Block.Row> rows() {
        List<Block.Row> all = new ArrayList<>();
        for (Map<Float, List<Glyph>> row : rows.values()) {
            List<List<String>> cells = new ArrayList<>();
            for (Map.Entry<Float, List<Glyph>> cell : row.entrySet()) {
                List<Line> lines = LineBuilder.lines(cell.getValue());
                if (!lines.isEmpty()) {
                    cells.add(paragraphs(lines, cell.getKey()));
                }
            }
            if (!cells.isEmpty()) {
                all.add(new Block.Row(cells));
            }
        }
        return all;
    }

    private List<String> paragraphs(List<Line> lines, float cellLeft) {
        float cellRight = right;
        Line first = lines.get(0);
        for (Ruling ruling : down) {
            boolean beside = ruling.y0() - touch < first.y() && first.y() < ruling.y1() + touch;
            if (beside && ruling.x0() > first.x0() && ruling.x0() > cellLeft && ruling.x0() < cellRight) {
                cellRight = ruling.x0();
            }
        }
        return Paragraphs.ofCell(lines, cellRight - cellLeft);
    }
}
