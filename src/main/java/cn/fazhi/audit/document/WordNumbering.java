package cn.fazhi.audit.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The list definitions of a .docx (numbering.xml). */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** A w:lvl as written. */
    private static final class Level {
        private int start = 1;
        private NumberStyle style = NumberStyle.DECIMAL;
        private String text = "";
        private boolean legal;
        private boolean joined;
        private @Nullable Integer restart;
        private @Nullable String paragraphStyle;

        private ListLevel at(int index) {
            int restartsAfter = restart == null || restart > index ? index : restart;
            return new ListLevel(start, style, text, legal, joined, restartsAfter);
        }
    }

    private static final class Abstract {
        private final Level[] levels = new Level[LEVELS];
        private @Nullable String styleLink;
    }

    private static final class Num {
        private int definition = -1;
        private final Level[] levels = new Level[LEVELS];
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    private final Map<Integer, Abstract> definitions = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final Map<Integer, NumberedList> lists = new HashMap<>();
    private final WordStyles styles;

    WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    void read(WordXml xml) throws XMLStreamException, UnreadableException {
        xml.root();
        xml.inside(name -> {
            switch (name) {
                case "abstractNum" -> readDefinition(xml);
                case "num" -> readNum(xml);
                case "numbering" -> {}
                default -> xml.skip();
            }
        });
    }

    private void readDefinition(WordXml xml) throws XMLStreamException, UnreadableException {
        Integer id = xml.number("abstractNumId");
        Abstract definition = new Abstract();
        if (id != null) {
            definitions.put(id, definition);
        }
        xml.inside(name -> {
            if (name.equals("lvl")) {
                readLevel(xml, definition.levels);
            } else if (name.equals("numStyleLink")) {
                definition.styleLink = xml.value();
            }
        });
    }

    private void readNum(WordXml xml) throws XMLStreamException, UnreadableException {
        Integer id = xml.number("numId");
        Num num = new Num();
        if (id != null) {
            nums.put(id, num);
        }
        xml.inside(name -> {
            if (name.equals("abstractNumId")) {
                Integer definition = xml.number("val");
                num.definition = definition == null ? -1 : definition;
            } else if (name.equals("lvlOverride")) {
                readOverride(xml, num);
            }
        });
    }

    private void readOverride(WordXml xml, Num num) throws XMLStreamException, UnreadableException {
        Integer level = xml.number("ilvl");
        xml.inside(name -> {
            if (name.equals("startOverride")) {
                Integer start = xml.number("val");
                if (level != null && start != null) {
                    num.starts.put(level, start);
                }
            } else if (name.equals("lvl")) {
                readLevel(xml, num.levels);
            }
        });
    }

    private void readLevel(WordXml xml, Level[] levels) throws XMLStreamException, UnreadableException {
        Integer index = xml.number("ilvl");
        Level level = new Level();
        xml.inside(name -> {
            switch (name) {
                case "start" -> level.start = orElse(xml.number("val"), 1);
                // In an AlternateContent the fallback comes last and wins: it is the format that older programs show.
                case "numFmt" -> level.style = NumberStyle.named(String.valueOf(xml.value()));
                case "lvlText" -> level.text = String.valueOf(xml.value() == null ? "" : xml.value());
                case "isLgl" -> level.legal = xml.isOn();
                case "suff" -> level.joined = "nothing".equals(xml.value());
                case "lvlRestart" -> level.restart = xml.number("val");
                case "pStyle" -> level.paragraphStyle = xml.value();
                default -> {}
            }
        });
        if (index != null && index >= 0 && index < LEVELS) {
            levels[index] = level;
        }
    }

    /** The list of that number; null when there is none, as for 0, which takes a paragraph out of its style's list. */
    @Nullable
    NumberedList list(int id) {
        NumberedList known = lists.get(id);
        Num num = nums.get(id);
        if (known != null || num == null) {
            return known;
        }
        Num source = linked(num);
        Abstract definition = definitions.get(source.definition);
        if (definition == null) {
            return null;
        }
        List<ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            Level own = num.levels[i] != null ? num.levels[i] : definition.levels[i];
            levels.add((own == null ? unwritten() : own).at(i));
        }
        NumberedList list = new NumberedList(id, source.definition, levels, num.starts);
        lists.put(id, list);
        return list;
    }

    /** A definition may stand in the style it links to. */
    private Num linked(Num num) {
        Num current = num;
        for (int hops = 0; hops < LEVELS; hops++) {
            Abstract definition = definitions.get(current.definition);
            Integer next =
                    definition == null || definition.styleLink == null ? null : styles.list(definition.styleLink);
            Num target = next == null ? null : nums.get(next);
            if (target == null) {
                return current;
            }
            current = target;
        }
        return current;
    }

    /** The level whose paragraphs have that style; null when none is tied to it. */
    @Nullable
    Integer levelOf(int id, String style) {
        Num num = nums.get(id);
        Abstract definition = num == null ? null : definitions.get(linked(num).definition);
        if (definition != null) {
            for (int i = 0; i < LEVELS; i++) {
                Level level = num.levels[i] != null ? num.levels[i] : definition.levels[i];
                if (level != null && style.equals(level.paragraphStyle)) {
                    return i;
                }
            }
        }
        return null;
    }

    private static Level unwritten() {
        Level level = new Level();
        level.style = NumberStyle.BULLET;
        return level;
    }

    private static int orElse(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }
}
