package cn.fazhi.audit.document.layout;

import java.util.List;

/** Where a line of Chinese may be broken. */
final class Breaks {

    private static final String NEVER_FIRST = "，。、；：！？）》”’」』】〕〉％%,.;:!?)]}…·";
    private static final String NEVER_LAST = "（《“‘「『【〔〈([{";

    private Breaks() {}

    private static boolean mayNotBegin(String text) {
        return NEVER_FIRST.contains(text);
    }

    static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The width of what stands before the first place where a line may be broken. */
    static float firstWord(List<Glyph> line) {
        int end = 0;
        while (end < line.size() - 1 && !mayBreak(line.get(end), line.get(end + 1))) {
            end++;
        }
        return line.get(end).right() - line.get(0).x();
    }

    /** The width of the closing punctuation at the end. */
    static float hanging(List<Glyph> line) {
        int start = line.size();
        while (start > 1 && mayNotBegin(line.get(start - 1).text())) {
            start--;
        }
        return start == line.size()
                ? 0
                : line.get(line.size() - 1).right() - line.get(start).x();
    }

    private static boolean mayBreak(Glyph before, Glyph after) {
        boolean word = isLatin(before.text())
                && isLatin(after.text())
                && after.x() - before.right() < 0.18f * Math.max(before.size(), after.size());
        return !word && !mayNotBegin(after.text()) && !NEVER_LAST.contains(before.text());
    }
}
