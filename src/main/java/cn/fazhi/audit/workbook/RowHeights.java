package cn.fazhi.audit.workbook;

/**
 * How many lines words take in a cell, and how high a row must be for them.
 * Neither POI nor every spreadsheet fits rows to wrapped text, least of all in merged cells, so the heights are computed here.
 */
final class RowHeights {

    /** Excel's limit for a row, in points. */
    static final double LIMIT = 409;

    /** The most lines that fit a row of {@link #LIMIT}. */
    static final int MOST_LINES = 27;

    /** Height of a line of 10 pt text, in points: 宋体 takes 12 to 13.5, the Noto fonts of Linux 14.5. */
    private static final double LINE = 14.7;

    private static final double PADDING = 5;

    /** Width of a full-width character in units of a column width: 13.33 pixels against 7. */
    private static final double EM = 1.91;

    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』”’…—％%,.;:?!)]}";

    private RowHeights() {}

    /** Height in points for so many lines of 10 pt text. */
    static double height(int lines) {
        return Math.min(LIMIT, lines * LINE + PADDING);
    }

    /**
     * Lines that the words take.
     *
     * @param width width of the column, or of the merged columns, in Excel's unit of one digit
     */
    static int lines(String words, double width) {
        double room = Math.max(1, (width - 0.9) / EM);
        int lines = 0;
        for (String line : words.split("\n", -1)) {
            lines += wrapped(line, room);
        }
        return lines;
    }

    /** The longest head of the words that, with {@code tail} behind it, takes at most {@code lines} lines; all of them when they fit. */
    static String fitted(String words, double width, int lines, String tail) {
        if (lines(words, width) <= lines) {
            return words;
        }
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lines(CellText.head(words, middle) + tail, width) <= lines) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return CellText.head(words, low) + tail;
    }

    private static int wrapped(String line, double room) {
        int lines = 1;
        double used = 0;
        int i = 0;
        while (i < line.length()) {
            int end = unit(line, i);
            double needed = em(line, i, end);
            if (used + needed > room && used > 0) {
                lines++;
                used = 0;
            }
            // A run longer than a line is broken inside.
            while (needed > room) {
                lines++;
                needed -= room;
            }
            used += needed;
            i = end;
        }
        return lines;
    }

    /** End of the piece that may not be broken: a word or number of ASCII, or one character, with the closing marks behind it. */
    private static int unit(String line, int start) {
        int end = start + Character.charCount(line.codePointAt(start));
        if (isWord(line.charAt(start))) {
            while (end < line.length() && isWord(line.charAt(end))) {
                end++;
            }
        }
        int marks = end;
        while (marks < line.length() && marks < end + 2 && NEVER_FIRST.indexOf(line.charAt(marks)) >= 0) {
            marks++;
        }
        return marks;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7F && NEVER_FIRST.indexOf(c) < 0;
    }

    private static double em(String line, int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            // 宋体 gives ASCII half a square, the Noto fonts somewhat more.
            sum += c < 0x250 ? (c >= 'A' && c <= 'Z' ? 0.66 : 0.56) : Character.isLowSurrogate(c) ? 0 : 1;
        }
        return sum;
    }
}
