package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pages of a document, one after another, and what stands on them. Two columns side by side are read across. */
public final class Layout {

    /** A page with fewer characters, and a picture on a quarter of it, is a scan; scanners stamp their name or a number on it. */
    private static final int FEW_CHARACTERS = 16;

    private static final float MUCH_PICTURE = 0.25f;

    private final List<PageLines> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final Legibility legibility = new Legibility();
    private int pagesWithText;

    /** Adds the next page. */
    public void add(Page page) {
        List<Glyph> shown = new ArrayList<>();
        int characters = 0;
        for (Glyph glyph : page.glyphs()) {
            boolean blank = glyph.isBlank();
            if (!blank) {
                legibility.see(glyph.text());
                characters++;
            }
            if (blank || glyph.text().codePoints().noneMatch(Legibility::isStrange)) {
                shown.add(glyph);
            }
        }
        int number = pages.size() + 1;
        if (characters < FEW_CHARACTERS && page.pictured() > MUCH_PICTURE) {
            pictures.add(number);
        } else if (characters > 0) {
            pagesWithText++;
        }
        List<Glyph> valid = withoutStruck(shown, page.rulings());
        pages.add(new PageLines(number, page.height(), items(page, Footnotes.drop(valid, page.height()))));
    }

    /** Tracked deletions are printed with a line through them. */
    private static List<Glyph> withoutStruck(List<Glyph> glyphs, List<Ruling> rulings) {
        List<Ruling> across = rulings.stream().filter(Ruling::isAcross).toList();
        if (across.isEmpty() || across.size() > RuledTable.MOST_RULINGS) {
            return glyphs;
        }
        return glyphs.stream()
                .filter(glyph -> across.stream().noneMatch(line -> line.strikes(glyph)))
                .toList();
    }

    private List<PageItem> items(Page page, List<Glyph> glyphs) {
        List<PageItem> items = new ArrayList<>();
        List<RuledTable> tables = RuledTable.of(page.rulings(), Sizes.usual(glyphs));
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() || tables.stream().noneMatch(table -> table.takes(glyph))) {
                outside.add(glyph);
            }
        }
        items.addAll(LineBuilder.lines(outside));
        for (RuledTable table : tables) {
            List<Block.Row> rows = table.rows();
            if (!rows.isEmpty()) {
                items.add(new PageItem.Rows(table.top(), rows));
            }
        }
        items.sort(Comparator.comparingDouble(PageItem::y));
        return items;
    }

    /** Numbers, from 1, of the pages that are pictures without text. */
    public List<Integer> pictures() {
        return List.copyOf(pictures);
    }

    /** How many pages hold text. */
    public int pagesWithText() {
        return pagesWithText;
    }

    /** Whether the characters are not those that a reader sees. */
    public boolean isGarbled() {
        return legibility.isGarbled();
    }

    /** All paragraphs and rows, without running lines. To be asked once, after the last page. */
    public List<Block> blocks() {
        RunningLines.drop(pages);
        return new Flow(pages).blocks();
    }
}
