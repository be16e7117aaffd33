package cn.fazhi.audit.document.layout;

import cn.fazhi.audit.document.layout.Paragraphs.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a document as one flow: lines joined to paragraphs, across pages too, and rows of tables between them. */
final class Flow {

    /** Lines of half the text's width or more that a page needs for its own margins to be told from it. */
    private static final int ENOUGH_LINES = 6;

    private final List<PageLines> pages;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable Placed last;
    private @Nullable String heading;

    Flow(List<PageLines> pages) {
        this.pages = pages;
    }

    List<Block> blocks() {
        List<List<Placed>> placed = placed();
        Paragraphs paragraphs =
                new Paragraphs(placed.stream().flatMap(List::stream).toList());
        for (int i = 0; i < pages.size(); i++) {
            read(pages.get(i), placed.get(i), paragraphs);
        }
        close();
        return blocks;
    }

    private void read(PageLines page, List<Placed> placed, Paragraphs paragraphs) {
        int line = 0;
        List<PageItem> items = page.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof PageItem.Rows rows) {
                close();
                addRows(rows.rows(), i == 0);
            } else {
                int rows = GapTable.rowsFrom(items, i);
                if (rows > 1) {
                    close();
                    for (int r = 0; r < rows; r++) {
                        blocks.add(GapTable.row(placed.get(line + r).line()));
                    }
                    line += rows;
                    i += rows - 1;
                } else {
                    add(placed.get(line++), paragraphs);
                }
            }
        }
    }

    private void add(Placed next, Paragraphs paragraphs) {
        if (last != null && !paragraphs.carriesOn(last, next)) {
            close();
        }
        Paragraphs.append(open, next.line(), last != null && last.line().blank());
        last = next;
    }

    private void close() {
        if (open.length() > 0) {
            blocks.add(new Block.Text(open.toString()));
            open.setLength(0);
        }
        last = null;
    }

    /** A table that goes on at the top of a page repeats its heading there. */
    private void addRows(List<Block.Row> rows, boolean atTop) {
        boolean repeated = atTop && rows.get(0).toString().equals(heading) && isRow(blocks);
        blocks.addAll(repeated ? rows.subList(1, rows.size()) : rows);
        heading = rows.get(0).toString();
    }

    private static boolean isRow(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Row;
    }

    private List<List<Placed>> placed() {
        List<Line> all = pages.stream().flatMap(p -> p.lines().stream()).toList();
        double half = all.stream().mapToDouble(Line::width).max().orElse(0) / 2;
        List<Line> wide = all.stream().filter(line -> line.width() > half).toList();
        Margins shared = wide.isEmpty()
                ? new Margins(0, 0)
                : Margins.of(wide, wide.get(0).size());
        List<List<Placed>> placed = new ArrayList<>();
        for (PageLines page : pages) {
            List<Line> own = page.lines();
            List<Line> full = own.stream().filter(line -> line.width() > half).toList();
            Margins margins = full.size() < ENOUGH_LINES
                    ? shared
                    : Margins.of(full, full.get(0).size());
            placed.add(own.stream()
                    .map(line -> new Placed(line, margins, page.number()))
                    .toList());
        }
        return placed;
    }
}
