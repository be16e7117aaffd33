package cn.fazhi.audit.document;

import java.util.List;

/**
 * A file as text. Paragraphs are joined by single line breaks; the offsets of every fact point into {@code text}.
 *
 * @param source the file's name as the inspector knows it, without its folder
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text the body text, paragraphs joined by "\n"
 * @param paragraphs every non-empty paragraph in order
 */
public record Document(String source, String sha256, String text, List<Paragraph> paragraphs) {

    public Document {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The text of one paragraph. */
    public String textOf(Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end());
    }
}
