package cn.fazhi.audit.document.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of text on its page.
 *
 * @param segments its parts from left to right, at least one
 * @param y the baseline
 * @param size of its largest characters
 * @param firstWord how wide that is which could not have been torn off and put at the end of the line before: a Chinese character, a
 *     number or a Latin word, with the punctuation that may not begin or end a line
 * @param hanging how far closing punctuation at its end reaches; it may stand beyond the margin
 * @param blank whether a space was typed at either end, where it does not show
 * @param spread whether its characters stand apart to fill the line, so that its gaps mean nothing
 */
record Line(List<Segment> segments, float y, float size, float firstWord, float hanging, boolean blank, boolean spread)
        implements PageItem {

    private static final Pattern MARK = Pattern.compile("第[一二三四五六七八九十百]{1,3}[章节条部]|[一二三四五六七八九十]{1,3}[、.．]"
            + "|[（(]([一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}([.．](?!\\d)|[、）)])|[①-⑳]");
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；：!?;:][”’」）)]?$");

    float x0() {
        return segments.get(0).x0();
    }

    float x1() {
        return segments.get(segments.size() - 1).x1();
    }

    float width() {
        return x1() - x0();
    }

    String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(spread ? "" : " "));
    }

    /** Whether it begins as a heading or an item of a list does: 一、 （一） 1. ①. */
    boolean isMarked() {
        return MARK.matcher(segments.get(0).text()).lookingAt();
    }

    /** Whether it is marked and holds no clause: a heading by itself. */
    boolean isHeading() {
        return isMarked() && text().chars().noneMatch(c -> "，。；,;".indexOf(c) >= 0);
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(text()).find();
    }
}
