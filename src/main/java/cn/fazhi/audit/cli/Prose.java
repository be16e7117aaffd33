package cn.fazhi.audit.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences in lines of a terminal, never with a comma or a closing bracket at the beginning of a line. */
final class Prose {

    private Prose() {}

    /** The text in lines of at most the width; the first begins with one indent, the others with another. */
    static List<String> lines(String first, String others, String text, int width) {
        String clean = text.replaceAll("\\s+", " ").strip();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(clean);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = clean.substring(from, to);
            boolean begun = line.length() > (lines.isEmpty() ? first : others).length();
            if (begun && DisplayWidth.of(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(others);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
