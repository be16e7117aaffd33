package cn.fazhi.audit.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the styles of a .docx say about numbering and hiding; a style inherits what it does not say. */
final class WordStyles {

    /** A style as written, before inheritance. */
    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer list;
        private @Nullable Integer level;
        private @Nullable Boolean hidden;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String normal = "";

    void read(WordXml xml) throws XMLStreamException, UnreadableException {
        xml.root();
        xml.inside(name -> {
            if (name.equals("style")) {
                readStyle(xml);
            } else if (!name.equals("styles")) {
                xml.skip();
            }
        });
    }

    private void readStyle(WordXml xml) throws XMLStreamException, UnreadableException {
        String id = xml.attribute("styleId");
        if (id == null) {
            xml.skip();
            return;
        }
        String byDefault = xml.attribute("default");
        if ("paragraph".equals(xml.attribute("type")) && byDefault != null && !byDefault.equals("0")) {
            normal = id;
        }
        Style style = new Style();
        styles.put(id, style);
        xml.inside(name -> {
            switch (name) {
                case "name" -> style.name = String.valueOf(xml.value()).toLowerCase(Locale.ROOT);
                case "basedOn" -> style.base = xml.value();
                case "numId" -> style.list = xml.number("val");
                case "ilvl" -> style.level = xml.number("val");
                case "vanish" -> style.hidden = xml.isOn();
                case "tblStylePr", "pPrChange", "rPrChange" -> xml.skip();
                default -> {}
            }
        });
    }

    /** The style a paragraph has when it names none. */
    String orNormal(@Nullable String style) {
        return style == null ? normal : style;
    }

    /** The list a style puts its paragraphs into; null for none. */
    @Nullable
    Integer list(@Nullable String style) {
        return inherited(style, found -> found.list);
    }

    @Nullable
    Integer level(@Nullable String style) {
        return inherited(style, found -> found.level);
    }

    boolean hides(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, found -> found.hidden));
    }

    /** Whether its paragraphs are lines of a table of contents, which repeat headings that stand elsewhere. */
    boolean isContents(@Nullable String style) {
        Style found = styles.get(style);
        return found != null && found.name.matches("toc \\d");
    }

    /** The style and those it is based on, nearest first; a ring of styles ends where it closes. */
    private <T> @Nullable T inherited(@Nullable String style, Function<Style, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (id != null && seen.add(id)) {
            Style found = styles.get(id);
            if (found == null) {
                return null;
            }
            T value = property.apply(found);
            if (value != null) {
                return value;
            }
            id = found.base;
        }
        return null;
    }

    /** The style and what it is based on, nearest first. */
    @Nullable
    String base(@Nullable String style) {
        Style found = styles.get(style);
        return found == null ? null : found.base;
    }
}
