package cn.fazhi.audit.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets text on A4 pages as a word processor does, for tests that need a fixed layout and know what was written. Lengths are points, y grows
 * downwards from the page's upper edge to the baseline. A Chinese character is as wide as its size, any other half of it.
 */
public final class Typesetter {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double LEFT = 79;
    private static final double TOP = 100;
    private static final double BOTTOM = 742;
    private static final String NEVER_FIRST = "，。、；：！？）》”%";

    /** Characters on one baseline, each further on than its width by the spacing. */
    record Run(String text, double x, double y, double size, double spacing, boolean header) {}

    /** A straight line. */
    record Edge(double x0, double y0, double x1, double y1) {}

    /** A page. */
    public record Sheet(List<Run> runs, List<Edge> edges) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Run> notes = new ArrayList<>();
    private double size = 16;
    private double leading = 28;
    private double right = WIDTH - 79;
    private double indent = 2;
    private boolean justified = true;
    private String header = "";
    private String footer = "";
    private double y = BOTTOM;

    /** The size of the running text, and how far its lines stand apart. */
    public Typesetter size(double points, double lines) {
        size = points;
        leading = lines;
        // As word processors do, the text's width is a whole number of characters.
        right = LEFT + Math.floor((WIDTH - 2 * LEFT) / points) * points;
        return this;
    }

    /** How many characters a first line is indented. */
    public Typesetter indent(double characters) {
        indent = characters;
        return this;
    }

    /** Leaves the right edge ragged. */
    public Typesetter ragged() {
        justified = false;
        return this;
    }

    /** A line at the head of every page. */
    public Typesetter header(String text) {
        header = text;
        return this;
    }

    /** A line at the foot of every page; "#" is the page's number. */
    public Typesetter footer(String text) {
        footer = text;
        return this;
    }

    /** Lines in the middle, in print of that size. */
    public Typesetter centred(String text, double points) {
        for (String line : lines(text, points, 0)) {
            double x = (LEFT + right - width(line, points)) / 2;
            put(line, x, next(points * 1.6), points, 0);
        }
        return this;
    }

    public Typesetter paragraph(String text) {
        return paragraph(text, indent);
    }

    /** A paragraph that begins so many characters further in than its other lines. */
    public Typesetter paragraph(String text, double first) {
        List<String> lines = lines(text, size, first);
        for (int i = 0; i < lines.size(); i++) {
            double x = LEFT + (i == 0 ? first * size : 0);
            String line = lines.get(i);
            int gaps = Math.max(1, line.length() - 1);
            boolean full = justified && i < lines.size() - 1;
            put(line, x, next(leading), size, full ? (right - x - width(line, size)) / gaps : 0);
        }
        return this;
    }

    /** A line at the right, as the name and the date at the end of a report. */
    public Typesetter signed(String text) {
        put(text, right - width(text, size), next(leading), size, 0);
        return this;
    }

    /** Words set so far from the left edge, on the line of the last words set. */
    Typesetter beside(String text, double x, double points, double raised) {
        sheet().runs().add(new Run(text, x, y - raised, points, 0, false));
        return this;
    }

    /** The place after the last words set. */
    double end() {
        Run last = sheet().runs().get(sheet().runs().size() - 1);
        return last.x()
                + width(last.text(), last.size())
                + last.spacing() * last.text().length();
    }

    /** A blank space down the page. */
    Typesetter skip(double points) {
        y += points;
        return this;
    }

    Typesetter newPage() {
        y = BOTTOM;
        return this;
    }

    /** A note at the foot of the page that is being set. */
    Typesetter note(String text, double points) {
        notes.add(new Run(text, LEFT, BOTTOM + 4 + notes.size() * points * 1.3, points, 0, false));
        sheet().runs().add(notes.get(notes.size() - 1));
        return this;
    }

    /** A straight line across the page at that height over the last baseline. */
    Typesetter rule(double x0, double x1, double above) {
        sheet().edges().add(new Edge(x0, y - above, x1, y - above));
        return this;
    }

    /** A row of a table with borders drawn round every cell; a cell's text is broken into lines. */
    public Typesetter row(List<String> cells) {
        double column = (right - LEFT) / cells.size();
        List<List<String>> broken = new ArrayList<>();
        int most = 1;
        for (String cell : cells) {
            List<String> lines = cellLines(cell, column - size);
            broken.add(lines);
            most = Math.max(most, lines.size());
        }
        double top = next(leading * most) - leading * most + 8;
        for (int c = 0; c < cells.size(); c++) {
            double x = LEFT + c * column;
            for (int l = 0; l < broken.get(c).size(); l++) {
                String line = broken.get(c).get(l);
                put(line, x + (column - width(line, size)) / 2, top + leading * (l + 1) - 8, size, 0);
            }
            box(x, top, x + column, top + leading * most);
        }
        return this;
    }

    /** Words in columns, without borders. */
    Typesetter columns(String... cells) {
        double column = (right - LEFT) / cells.length;
        double at = next(leading);
        for (int c = 0; c < cells.length; c++) {
            put(cells[c], LEFT + c * column, at, size, 0);
        }
        return this;
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    private void box(double x0, double y0, double x1, double y1) {
        List<Edge> edges = sheet().edges();
        edges.add(new Edge(x0, y0, x1, y0));
        edges.add(new Edge(x0, y1, x1, y1));
        edges.add(new Edge(x0, y0, x0, y1));
        edges.add(new Edge(x1, y0, x1, y1));
    }

    private void put(String text, double x, double at, double points, double spacing) {
        sheet().runs().add(new Run(text, x, at, points, spacing, false));
    }

    private Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    private double next(double distance) {
        if (y + distance > BOTTOM || sheets.isEmpty()) {
            turn();
            y = TOP;
        }
        y += distance;
        return y;
    }

    private void turn() {
        sheets.add(new Sheet(new ArrayList<>(), new ArrayList<>()));
        notes.clear();
        running(header, 60, true);
        running(footer.replace("#", String.valueOf(sheets.size())), 790, false);
    }

    private void running(String text, double at, boolean head) {
        if (!text.isEmpty()) {
            sheet().runs().add(new Run(text, (WIDTH - width(text, 10.5)) / 2, at, 10.5, 0, head));
        }
    }

    private List<String> cellLines(String cell, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(cell)) {
            if (line.length() > 0 && width(line + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> lines(String text, double points, double first) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            double begin = lines.isEmpty() ? first * points : 0;
            if (line.length() > 0 && begin + width(line + word, points) > right - LEFT + 0.01) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What may not be torn apart: Latin words and numbers, and a character with the punctuation after it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joins = i > 0 && (NEVER_FIRST.indexOf(c) >= 0 || isLatin(c) && isLatin(text.charAt(i - 1)))
                    || i > 0 && "（《“".indexOf(text.charAt(i - 1)) >= 0;
            if (joins) {
                words.set(words.size() - 1, words.get(words.size() - 1) + c);
            } else {
                words.add(String.valueOf(c));
            }
        }
        return words;
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x7F;
    }

    static double width(String text, double points) {
        return text.chars().mapToDouble(c -> advance((char) c) * points).sum();
    }

    static double advance(char c) {
        return c < 0x7F ? 0.5 : 1;
    }
}
