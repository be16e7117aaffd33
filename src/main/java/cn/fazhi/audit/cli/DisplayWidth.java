package cn.fazhi.audit.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal, where a Chinese character is as wide as two Latin ones. */
final class DisplayWidth {

    /** From here on, Unicode's characters are wide, but for the narrow ones of the half-width block. */
    private static final int FIRST_WIDE = 0x2E80;

    private DisplayWidth() {}

    /** Columns that the text takes. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.isISOControl(c)) {
            return 0;
        }
        boolean halfWidth = c >= 0xFF61 && c <= 0xFFDC;
        // The quotation marks of Chinese text are wide in the fonts that show it.
        boolean quote = c >= 0x2018 && c <= 0x201D;
        return c >= FIRST_WIDE && !halfWidth || quote ? 2 : 1;
    }

    /** The text followed by blanks up to the width. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text in lines of at most the width, broken after a semicolon where that will do; never none. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : text.split("(?<=；)")) {
            if (!line.isEmpty() && of(line.toString()) + of(part) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            append(part, width, line, lines);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void append(String part, int width, StringBuilder line, List<String> lines) {
        for (int c : part.codePoints().toArray()) {
            if (of(line.toString()) + of(c) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(c);
        }
    }
}
