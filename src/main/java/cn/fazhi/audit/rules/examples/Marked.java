package cn.fazhi.audit.rules.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the words in it that were marked with 【】.
 *
 * @param text the text without the marks
 * @param spans the marked words in order
 */
public record Marked(String text, List<Span> spans) {

    private static final char OPEN = '【';
    private static final char CLOSE = '】';

    public Marked {
        spans = List.copyOf(spans);
    }

    /** Words from one offset of the text to another, end exclusive. */
    public record Span(int start, int end) {

        /** The words. */
        public String in(String text) {
            return text.substring(start, end);
        }
    }

    /** Whether every 【 has its 】, none stands within another and none is empty. */
    public static boolean paired(String marked) {
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN && open >= 0 || c == CLOSE && (open < 0 || open == i - 1)) {
                return false;
            }
            open = c == OPEN ? i : c == CLOSE ? -1 : open;
        }
        return open < 0;
    }

    /**
     * Takes the marks out.
     *
     * @param marked a text whose marks are paired
     */
    public static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = 0;
        for (char c : marked.toCharArray()) {
            if (c == OPEN) {
                open = text.length();
            } else if (c == CLOSE) {
                spans.add(new Span(open, text.length()));
            } else {
                text.append(c);
            }
        }
        return new Marked(text.toString(), spans);
    }
}
