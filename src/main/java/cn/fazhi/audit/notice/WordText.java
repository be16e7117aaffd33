package cn.fazhi.audit.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The visible characters of a Word document's main part, each with its place in the XML, so that comments can be set between two of them
 * and every other character of the file stays as it was. White space and control characters are left out.
 */
final class WordText {

    /** What is no text of the body as its reader sees it; the reader of documents passes over the same. */
    private static final Set<String> PASSED_OVER = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "txbxContent",
            "sdtPr",
            "sdtEndPr",
            "sectPr",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "rt",
            "Fallback");

    private static final Pattern HIDDEN = Pattern.compile("<\\w*:?vanish\\s*/?>|<\\w*:?vanish [^>]*\"(1|true|on)\"");

    /**
     * A run of characters with one look.
     *
     * @param start where its tag begins
     * @param open its start tag
     */
    static final class Run {
        final int start;
        final String open;
        String properties = "";
        int bodyStart;
        int end;

        private Run(int start, int bodyStart, String open) {
            this.start = start;
            this.bodyStart = bodyStart;
            this.open = open;
        }
    }

    /**
     * A text element.
     *
     * @param tag where its start tag begins
     * @param from where its text begins
     * @param to where its text ends
     */
    record Piece(Run run, int tag, int from, int to) {}

    final String xml;
    private final String prefix;
    private final StringBuilder characters = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private final Deque<Run> runs = new ArrayDeque<>();
    private int at;

    /**
     * @param prefix the prefix of Word's vocabulary with its colon, such as w:
     */
    WordText(String xml, String prefix) {
        this.xml = xml;
        this.prefix = prefix;
        read();
    }

    /** The visible characters. */
    String characters() {
        return characters.toString();
    }

    /** Where the character begins and ends in the XML. */
    int start(int character) {
        return places.get(character)[0];
    }

    int end(int character) {
        return places.get(character)[1];
    }

    Piece piece(int character) {
        return pieces.get(places.get(character)[2]);
    }

    private void read() {
        while (at < xml.length()) {
            int tag = xml.indexOf('<', at);
            if (tag < 0) {
                return;
            }
            if (xml.startsWith("<!--", tag)) {
                at = after("-->", tag);
            } else if (xml.startsWith("<?", tag)) {
                at = after("?>", tag);
            } else if (xml.startsWith("<!", tag)) {
                at = after(xml.startsWith("<![CDATA[", tag) ? "]]>" : ">", tag);
            } else {
                element(tag);
            }
        }
    }

    private void element(int tag) {
        int end = tagEnd(tag);
        String name = name(tag);
        boolean closing = xml.charAt(tag + 1) == '/';
        boolean empty = xml.charAt(end - 2) == '/';
        at = end;
        if (closing) {
            if (name.equals(prefix + "r") && !runs.isEmpty()) {
                runs.pop().end = end;
            }
            return;
        }
        if (empty) {
            return;
        }
        if (PASSED_OVER.contains(name.substring(name.indexOf(':') + 1))) {
            at = elementEnd(tag, name);
        } else if (name.equals(prefix + "r")) {
            runs.push(new Run(tag, end, xml.substring(tag, end)));
        } else if (name.equals(prefix + "rPr") && !runs.isEmpty()) {
            at = elementEnd(tag, name);
            Run run = runs.getFirst();
            run.properties = xml.substring(tag, at);
            run.bodyStart = at;
        } else if (name.equals(prefix + "t") && !runs.isEmpty()) {
            text(tag, end, name);
        }
    }

    private void text(int tag, int from, String name) {
        int to = xml.indexOf("</" + name, from);
        Run run = runs.getFirst();
        if (to < 0) {
            return;
        }
        at = tagEnd(to);
        if (HIDDEN.matcher(run.properties).find()) {
            return;
        }
        pieces.add(new Piece(run, tag, from, to));
        int i = from;
        while (i < to) {
            i = xml.charAt(i) == '&' ? entity(i, to) : character(i);
        }
    }

    private int character(int i) {
        if (xml.charAt(i) == '<') {
            // A CDATA section or a comment among the text: nothing can be set in it, and what it says is passed over.
            return after(xml.startsWith("<![CDATA[", i) ? "]]>" : ">", i);
        }
        put(xml.charAt(i), i, i + 1);
        return i + 1;
    }

    private int entity(int i, int to) {
        int semicolon = xml.indexOf(';', i);
        if (semicolon < 0 || semicolon > to) {
            return i + 1;
        }
        String name = xml.substring(i + 1, semicolon);
        String said = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name);
        };
        for (char c : said.toCharArray()) {
            put(c, i, semicolon + 1);
        }
        return semicolon + 1;
    }

    private static String numbered(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return "";
        }
    }

    private void put(char c, int from, int to) {
        if (isSeen(c)) {
            characters.append(c);
            places.add(new int[] {from, to, pieces.size() - 1});
        }
    }

    /** Whether a character counts when two texts are compared. */
    static boolean isSeen(char c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && type != Character.SPACE_SEPARATOR
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.PRIVATE_USE;
    }

    private String name(int tag) {
        int from = xml.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        int to = from;
        while (to < xml.length() && " \t\r\n/>".indexOf(xml.charAt(to)) < 0) {
            to++;
        }
        return xml.substring(from, to);
    }

    /** After the tag's end; a > may stand in a quoted value. */
    private int tagEnd(int tag) {
        char quote = 0;
        for (int i = tag; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    /** After the element's end, elements of the same name in it included. */
    private int elementEnd(int tag, String name) {
        int depth = 1;
        int i = tagEnd(tag);
        while (depth > 0) {
            i = xml.indexOf('<', i);
            if (i < 0) {
                return xml.length();
            }
            int end = tagEnd(i);
            if (name(i).equals(name) && xml.charAt(end - 2) != '/') {
                depth += xml.charAt(i + 1) == '/' ? -1 : 1;
            }
            i = end;
        }
        return i;
    }

    private int after(String mark, int from) {
        int found = xml.indexOf(mark, from);
        return found < 0 ? xml.length() : found + mark.length();
    }
}
