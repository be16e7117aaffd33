package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which line carries on the paragraph of the line before. The surest sign is that a line ends although the next word would
 * have fitted; then come the indent of a first line, a change of size, a larger gap, a heading's mark.
 */
final class Paragraphs {

    /** What a word must have had to spare, in characters, for the line to have been ended on purpose. */
    private static final float SPARE = 0.25f;
    /** Lines that begin further in than this, in characters, are centred or set at the right. */
    private static final float ASIDE = 4.5f;

    /** A line with the edges that held on its page. */
    record Placed(Line line, Margins margins, int page) {

        float indent() {
            return line.x0() - margins.left();
        }

        float free() {
            return isCentred() ? margins.width() - line.width() : margins.right() - line.x1();
        }

        /** A first line, indented by two characters, may by chance end two characters before the edge; that is not centred. */
        boolean isCentred() {
            float em = line.size();
            float right = margins.right() - line.x1();
            boolean firstLine = Math.abs(indent() - 2 * em) < 0.5f * em && line.width() > margins.width() / 2;
            return indent() > 0.9f * em && Math.abs(indent() - right) < 0.4f * em && !firstLine;
        }

        boolean isAside() {
            return indent() > ASIDE * line.size();
        }
    }

    private final List<Placed> lines;
    private final float leading;
    private final float size;
    private final float firstIndent;

    /** Learns the usual distance of lines and the usual indent from the lines themselves. */
    Paragraphs(List<Placed> lines) {
        this.lines = lines;
        leading = leading(lines);
        size = mode(lines.stream().map(p -> p.line().size()).toList(), 0.05f);
        firstIndent = firstIndent(lines);
    }

    /** The paragraphs of a cell that is so wide from border to border. */
    static List<String> ofCell(List<Line> lines, float width) {
        float left = Float.MAX_VALUE;
        for (Line line : lines) {
            left = Math.min(left, line.x0());
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            // About half a character of each border is left blank.
            boolean ended = width - line.size() - before.width() > line.firstWord() + SPARE * line.size();
            if (ended || (line.isMarked() && before.endsSentence())) {
                paragraphs.add(text.toString());
                text.setLength(0);
            }
            append(text, line, before.blank());
        }
        paragraphs.add(text.toString());
        return paragraphs;
    }

    boolean carriesOn(Placed before, Placed after) {
        Line a = before.line();
        Line b = after.line();
        float em = Math.max(a.size(), b.size());
        if (em > 1.13f * Math.min(a.size(), b.size()) || before.free() > b.firstWord() + SPARE * em) {
            return false;
        }
        return !isFarBelow(before, after) && !isBegun(before, after, em);
    }

    private boolean isFarBelow(Placed before, Placed after) {
        if (before.page() != after.page()) {
            return false;
        }
        float gap = after.line().y() - before.line().y();
        // Larger print stands further apart.
        float larger = Math.max(1, before.line().size() / size);
        return gap > 1.25f * leading * larger && gap > 1.25f * before.line().size();
    }

    /** Whether the place and the first words of a line tell that a paragraph begins, though the line before is full. */
    private boolean isBegun(Placed before, Placed after, float em) {
        Line a = before.line();
        Line b = after.line();
        if (after.isAside() || before.isAside()) {
            boolean title = after.isCentred() && (before.isCentred() || before.indent() < em) && !a.endsSentence();
            return !title || a.width() < 0.6f * after.margins().width();
        }
        boolean sameEdge = Math.abs(after.indent() - before.indent()) < 0.35f * em;
        if (after.indent() < 0.8f * em) {
            return b.isMarked() && (a.endsSentence() || a.isHeading());
        }
        if (after.isCentred() && before.isCentred()) {
            return false;
        }
        boolean broken = !a.endsSentence() && !b.isMarked();
        boolean usual = firstIndent > 0 && Math.abs(after.indent() - firstIndent) < 0.6f * em;
        return !broken || (usual && (!sameEdge || a.isHeading()));
    }

    private static float leading(List<Placed> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Placed a = lines.get(i - 1);
            Placed b = lines.get(i);
            float gap = b.line().y() - a.line().y();
            if (a.page() == b.page()
                    && gap > 0
                    && b.indent() < a.line().size()
                    && a.free() < 2 * a.line().size()) {
                gaps.add(gap);
            }
        }
        return gaps.isEmpty() ? Float.MAX_VALUE : mode(gaps, 0.05f);
    }

    /** The indent that most first lines have; 0 where paragraphs are not indented. */
    private static float firstIndent(List<Placed> lines) {
        List<Float> indents = new ArrayList<>();
        for (Placed placed : lines) {
            float em = placed.line().size();
            if (placed.indent() > 1.2f * em && placed.indent() < 3.2f * em) {
                indents.add(placed.indent());
            }
        }
        return indents.size() * 8 < lines.size() ? 0 : mode(indents, 0.08f);
    }

    /** The value round which most lie within that share of it. */
    private static float mode(List<Float> values, float within) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Float> sorted = values.stream().sorted().toList();
        int bestStart = 0;
        int bestCount = 0;
        int end = 0;
        for (int start = 0; start < sorted.size(); start++) {
            while (end < sorted.size() && sorted.get(end) <= sorted.get(start) * (1 + within)) {
                end++;
            }
            if (end - start > bestCount) {
                bestCount = end - start;
                bestStart = start;
            }
        }
        return sorted.get(bestStart + bestCount / 2);
    }

    /** Joins a line to what stands before it. Chinese is joined without a space; Latin words had one, be it only the break itself. */
    static void append(StringBuilder text, Line line, boolean blankBefore) {
        String words = line.text();
        if (text.length() > 0) {
            char before = text.charAt(text.length() - 1);
            char after = words.charAt(0);
            boolean typed = (blankBefore || line.blank()) && before < 0x7F && after < 0x7F;
            if (typed || (isLetter(before) && isLetter(after))) {
                text.append(' ');
            }
        }
        text.append(words);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
