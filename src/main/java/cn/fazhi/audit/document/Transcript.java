package cn.fazhi.audit.document;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Takes down a file's paragraphs in reading order and makes the document of them. Paragraphs inside a table wait
 * until their row is complete, for a row becomes one paragraph.
 */
final class Transcript {

    /** Characters in all; about 400 times a long report. */
    static final int MOST_CHARACTERS = 2_000_000;

    /** Tables within tables. */
    private static final int MOST_TABLES = 1_000;

    private static final String BETWEEN_CELLS = " | ";

    private record Line(String text, Kind kind) {}

    /** The cells of a row that is being read; one that stays empty, as the rest of a merged cell does, leaves no trace. */
    private static final class Row {
        private final List<List<Line>> cells = new ArrayList<>();
        private List<Line> open = new ArrayList<>();
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final List<String> unread = new ArrayList<>();
    private final PagePictures pictures = new PagePictures();
    private int characters;

    /** Adds a paragraph; a line break inside it makes it several. Here a reading that takes too long is broken off. */
    void paragraph(CharSequence raw) throws UnreadableException {
        Interrupted.check();
        int start = 0;
        for (int i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || breaksLine(raw.charAt(i))) {
                String piece = trim(raw, start, i);
                if (!piece.isEmpty()) {
                    count(piece.length());
                    put(new Line(piece, Kind.TEXT));
                }
                start = i + 1;
            }
        }
    }

    void openRow() throws UnreadableException {
        if (rows.size() >= MOST_TABLES) {
            throw Refusal.tooDeep();
        }
        rows.push(new Row());
    }

    void closeCell(boolean kept) {
        Row row = rows.peek();
        if (row != null) {
            if (kept && !row.open.isEmpty()) {
                row.cells.add(row.open);
            }
            row.open = new ArrayList<>();
        }
    }

    void closeRow(boolean kept) {
        closeCell(kept);
        Row row = rows.poll();
        if (row == null || !kept || row.cells.isEmpty()) {
            return;
        }
        // A single cell with several paragraphs is a frame drawn around a text, often the whole report, not a row of
        // figures.
        if (row.cells.size() == 1 && row.cells.get(0).size() > 1) {
            row.cells.get(0).forEach(this::put);
        } else {
            put(new Line(
                    String.join(
                            BETWEEN_CELLS,
                            row.cells.stream().map(Transcript::joined).toList()),
                    Kind.TABLE_ROW));
        }
    }

    /** Notes what of the file is no text, in Chinese. */
    void unread(String what) {
        unread.add(what);
    }

    /** The pictures that stand among the text. */
    PagePictures pictures() {
        return pictures;
    }

    /** Whether a row is open. */
    boolean inTable() {
        return !rows.isEmpty();
    }

    Document document(String source, String sha256) throws UnreadableException {
        while (inTable()) {
            closeRow(true);
        }
        if (paragraphs.isEmpty()) {
            throw Refusal.withoutText();
        }
        if (pictures.count() > 0) {
            unread("文中有" + pictures.count() + "幅整页大小的图片，可能是扫描页");
        }
        return new Document(source, sha256, text.toString(), paragraphs, unread);
    }

    private void put(Line line) {
        Row row = rows.peek();
        if (row != null) {
            row.open.add(line);
            return;
        }
        if (text.length() > 0) {
            text.append('\n');
        }
        int start = text.length();
        text.append(line.text());
        paragraphs.add(new Paragraph(paragraphs.size() + 1, start, text.length(), line.kind()));
    }

    private void count(int more) throws UnreadableException {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw Refusal.tooMuchText();
        }
    }

    private static String joined(List<Line> cell) {
        return String.join(" ", cell.stream().map(Line::text).toList());
    }

    private static boolean breaksLine(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static String trim(CharSequence raw, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.subSequence(from, to).toString();
    }

    /** The text without signs of symbol fonts, which stand in the private area and mean nothing without the font. */
    static String withoutPrivate(String text) {
        boolean has = text.chars().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
        return has ? text.replaceAll("\\p{Co}", "") : text;
    }

    /** White space of any width, control characters, and the invisible ones: zero-width space, byte order mark, soft hyphen. */
    static boolean isBlank(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.SPACE_SEPARATOR
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
