package cn.fazhi.audit.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets comments into a Word document's main part: between the exact characters, a run split where it has to be, nothing else changed. */
final class Comments {

    private static final String PRESERVE = " xml:space=\"preserve\"";

    private final WordText text;
    private final String prefix;
    private final int firstId;
    private final List<String> said = new ArrayList<>();

    /** What is set at a place inside a text element, ends before beginnings. */
    private static final class Marks {
        private final StringBuilder ends = new StringBuilder();
        private final StringBuilder starts = new StringBuilder();
    }

    /** By place in the XML; a place within a text element, which has to be split, has the element. */
    private final Map<Integer, Marks> between = new TreeMap<>(Comparator.reverseOrder());

    private final Map<Integer, WordText.Piece> split = new TreeMap<>(Comparator.reverseOrder());

    Comments(WordText text, String prefix, int firstId) {
        this.text = text;
        this.prefix = prefix;
        this.firstId = firstId;
    }

    /** Adds a comment on a passage. */
    void add(WordPlaces.Place place, String words) {
        int id = firstId + said.size();
        said.add(words);
        before(place.first()).starts.append(tag("commentRangeStart", id));
        after(place.last())
                .ends
                .append(tag("commentRangeEnd", id))
                .append('<')
                .append(prefix)
                .append("r>")
                .append(tag("commentReference", id))
                .append("</")
                .append(prefix)
                .append("r>");
    }

    /** What the comments say, in the order of their numbers. */
    List<String> said() {
        return said;
    }

    /** The main part with the comments' marks. */
    String marked() {
        StringBuilder xml = new StringBuilder(text.xml);
        // From the end, so that places before stay where they are.
        for (Map.Entry<Integer, Marks> entry : between.entrySet()) {
            String marks = entry.getValue().ends.toString() + entry.getValue().starts;
            WordText.Piece piece = split.get(entry.getKey());
            xml.insert(entry.getKey(), piece == null ? marks : splitting(piece, marks));
        }
        return xml.toString();
    }

    private String splitting(WordText.Piece piece, String marks) {
        return "</" + prefix + "t></" + prefix + "r>" + marks + piece.run().open + piece.run().properties + "<" + prefix
                + "t" + PRESERVE + ">";
    }

    private Marks before(int character) {
        WordText.Piece piece = text.piece(character);
        int place = text.start(character);
        boolean first = place == piece.from() && piece.tag() == piece.run().bodyStart;
        return at(first ? piece.run().start : place, first ? null : piece);
    }

    private Marks after(int character) {
        WordText.Piece piece = text.piece(character);
        int place = text.end(character);
        String rest = text.xml.substring(place, Math.max(place, piece.run().end));
        boolean last = rest.equals("</" + prefix + "t></" + prefix + "r>");
        return at(last ? piece.run().end : place, last ? null : piece);
    }

    private Marks at(int place, WordText.@Nullable Piece inside) {
        if (inside != null) {
            split.put(place, inside);
            keepSpace(inside, place);
        }
        return between.computeIfAbsent(place, p -> new Marks());
    }

    /** White space at the end of a text counts only where the element says so; at a split it must not be lost. */
    private void keepSpace(WordText.Piece piece, int place) {
        boolean said = text.xml.substring(piece.tag(), piece.from()).contains("xml:space");
        if (!said && place > piece.from() && Character.isWhitespace(text.xml.charAt(place - 1))) {
            Marks attribute = between.computeIfAbsent(piece.tag() + 1 + prefix.length() + 1, p -> new Marks());
            attribute.starts.setLength(0);
            attribute.starts.append(PRESERVE);
        }
    }

    private String tag(String name, int id) {
        return "<" + prefix + name + " " + prefix + "id=\"" + id + "\"/>";
    }
}
