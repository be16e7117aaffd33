package cn.fazhi.audit.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text say about hiding and numbering (ODF 1.3 part 3, chapters 16 and 19). */
final class OdtStyles {

    private static final int LEVELS = 9;

    private static final class Style {
        private @Nullable String parent;
        private @Nullable Boolean hidden;
    }

    private record Key(String family, String name) {}

    private final Map<Key, Style> styles = new HashMap<>();
    private final Map<String, ListLevel[]> lists = new HashMap<>();
    private final Set<String> hiddenSections = new HashSet<>();
    private ListLevel[] outline = new ListLevel[LEVELS];

    /** Takes in one part; a later one adds to an earlier. */
    void read(WordXml xml) throws XMLStreamException, UnreadableException {
        xml.root();
        xml.inside(name -> {
            switch (name) {
                case "style:style" -> readStyle(xml);
                case "text:list-style" -> readList(xml);
                case "text:outline-style" -> outline = levels(xml);
                case "office:body", "office:font-face-decls", "office:master-styles" -> xml.skip();
                default -> {}
            }
        });
    }

    private void readStyle(WordXml xml) throws XMLStreamException, UnreadableException {
        String family = xml.attribute("family");
        String id = xml.attribute("name");
        Style style = new Style();
        style.parent = xml.attribute("parent-style-name");
        styles.put(new Key(String.valueOf(family), String.valueOf(id)), style);
        xml.inside(name -> {
            String display = xml.attribute("display");
            if (name.equals("style:text-properties") && display != null) {
                style.hidden = display.equals("none");
            } else if (name.equals("style:section-properties") && "none".equals(display)) {
                hiddenSections.add(String.valueOf(id));
            }
        });
    }

    private void readList(WordXml xml) throws XMLStreamException, UnreadableException {
        String name = xml.attribute("name");
        lists.put(String.valueOf(name), levels(xml));
    }

    private static ListLevel[] levels(WordXml xml) throws XMLStreamException, UnreadableException {
        ListLevel[] levels = new ListLevel[LEVELS];
        int[] current = {-1};
        xml.inside(name -> {
            switch (name) {
                case "text:list-level-style-number", "text:outline-level-style" -> {
                    current[0] = index(xml);
                    put(levels, current[0], numbered(xml, current[0]));
                }
                case "text:list-level-style-bullet", "text:list-level-style-image" -> {
                    current[0] = index(xml);
                    put(levels, current[0], new ListLevel(1, NumberStyle.BULLET, "", false, true, current[0]));
                }
                case "style:list-level-label-alignment" -> join(levels, current[0], xml.attribute("label-followed-by"));
                default -> {}
            }
        });
        return levels;
    }

    private static int index(WordXml xml) {
        Integer level = xml.number("level");
        return level == null ? -1 : level - 1;
    }

    private static void put(ListLevel[] levels, int index, ListLevel level) {
        if (index >= 0 && index < LEVELS) {
            levels[index] = level;
        }
    }

    private static void join(ListLevel[] levels, int index, @Nullable String followedBy) {
        ListLevel level = index >= 0 && index < LEVELS ? levels[index] : null;
        if (level != null && "nothing".equals(followedBy)) {
            levels[index] = new ListLevel(level.start(), level.style(), level.text(), false, true, index);
        }
    }

    private static ListLevel numbered(WordXml xml, int index) {
        String format = xml.attribute("num-format");
        NumberStyle style = format == null || format.isEmpty() ? NumberStyle.NONE : NumberStyle.sampled(format);
        Integer start = xml.number("start-value");
        return new ListLevel(start == null ? 1 : start, style, label(xml, index, style), false, false, index);
    }

    /** The label with %1 to %9 for the numbers: LibreOffice writes it out, older files give what stands before and after. */
    private static String label(WordXml xml, int index, NumberStyle style) {
        String whole = xml.attribute("num-list-format");
        if (whole != null) {
            return whole.replaceAll("%([1-9])%", "%$1");
        }
        String before = xml.attribute("num-prefix");
        String after = xml.attribute("num-suffix");
        StringBuilder label = new StringBuilder(before == null ? "" : before);
        if (style != NumberStyle.NONE) {
            Integer shown = xml.number("display-levels");
            int first = Math.max(0, index + 1 - (shown == null ? 1 : shown));
            for (int i = first; i <= Math.min(index, LEVELS - 1); i++) {
                label.append(i > first ? "." : "").append('%').append((char) ('1' + i));
            }
        }
        return label.append(after == null ? "" : after).toString();
    }

    /** The levels of a list style; null when there is none of that name. */
    @Nullable
    List<ListLevel> list(@Nullable String name) {
        ListLevel[] levels = lists.get(name);
        return levels == null ? null : filled(levels);
    }

    /** How headings are numbered by their level. */
    List<ListLevel> outline() {
        return filled(outline);
    }

    private static List<ListLevel> filled(ListLevel[] levels) {
        List<ListLevel> all = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            all.add(levels[i] != null ? levels[i] : new ListLevel(1, NumberStyle.NONE, "", false, true, i));
        }
        return all;
    }

    /** Whether text of that style is hidden; null when the style leaves it open. */
    @Nullable
    Boolean hides(String family, @Nullable String name) {
        Set<String> seen = new HashSet<>();
        String id = name;
        while (id != null && seen.add(id)) {
            Style style = styles.get(new Key(family, id));
            if (style == null) {
                return null;
            }
            if (style.hidden != null) {
                return style.hidden;
            }
            id = style.parent;
        }
        return null;
    }

    boolean hidesSection(@Nullable String style) {
        return hiddenSections.contains(style);
    }
}
