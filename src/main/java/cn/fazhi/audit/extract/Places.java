package cn.fazhi.audit.extract;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Section;
import java.util.List;

/** Turns offsets of a document into evidence: exact words, paragraph and first-level heading. */
public final class Places {

    private final Document document;
    private final List<Section> chapters;

    public Places(Document document, List<Section> sections) {
        this.document = document;
        this.chapters = sections.stream().filter(s -> s.own() && s.level() == 1).toList();
    }

    /** The words between two offsets, white space at their ends left out. */
    public Evidence evidence(int from, int to) {
        String text = document.text();
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return new Evidence(text.substring(start, end), start, end, paragraph(start), chapter(start));
    }

    /** Number of the paragraph that holds an offset: the last one that begins at or before it; 0 before the first. */
    private int paragraph(int offset) {
        int low = 0;
        int high = document.paragraphs().size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (document.paragraphs().get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : document.paragraphs().get(low - 1).number();
    }

    private String chapter(int offset) {
        for (Section section : chapters) {
            if (section.start() <= offset && offset < section.end()) {
                return section.heading();
            }
        }
        return "";
    }

    /** Whether a character only makes room; no-break and ideographic spaces count. */
    public static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Characters of a text, white space not counted. */
    public static int characters(CharSequence text) {
        return (int) text.chars().filter(c -> !blank((char) c)).count();
    }
}
