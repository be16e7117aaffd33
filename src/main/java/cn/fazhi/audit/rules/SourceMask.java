package cn.fazhi.audit.rules;

import java.util.function.IntConsumer;

/** Blanks out comments and the inside of strings, so that what is left can be searched for keywords at the same offsets. */
final class SourceMask {

    private final char[] out;
    private final String text;
    private final IntConsumer unclosed;

    private SourceMask(String text, IntConsumer unclosed) {
        this.text = text;
        this.out = text.toCharArray();
        this.unclosed = unclosed;
    }

    /** The text with comments and string contents blanked; unclosed strings are reported by their offset. */
    static String of(String text, IntConsumer unclosed) {
        SourceMask mask = new SourceMask(text, unclosed);
        int at = 0;
        while (at < text.length()) {
            at = mask.step(at);
        }
        return new String(mask.out);
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return string(at, c);
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return blank(at, end < 0 ? text.length() : end);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return blank(at, end < 0 ? text.length() : end + 2);
        }
        return at + 1;
    }

    private int string(int start, char mark) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != mark && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        blank(start + 1, end);
        if (end == text.length() || text.charAt(end) == '\n') {
            unclosed.accept(start);
            return end;
        }
        return end + 1;
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (out[i] != '\n' && out[i] != '\r') {
                out[i] = ' ';
            }
        }
        return to;
    }
}
