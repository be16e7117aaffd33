package cn.fazhi.audit.document;

import java.util.List;

/**
 * A file as text. Paragraphs are joined by single line breaks; the offsets of every fact point into {@code text}.
 *
 * @param source the file's name as the inspector knows it, without its folder
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text the body text, paragraphs joined by "\n"
 * @param paragraphs every non-empty paragraph in order
 * @param unread what of the file is a picture and so no part of the text, in Chinese, such as 第3、5页是扫描图片，没有文字层; empty
 *     when all was read
 */
public record Document(String source, String sha256, String text, List<Paragraph> paragraphs, List<String> unread) {

    public Document {
        paragraphs = List.copyOf(paragraphs);
        unread = List.copyOf(unread);
    }

    /** A file all of whose text was read. */
    public Document(String source, String sha256, String text, List<Paragraph> paragraphs) {
        this(source, sha256, text, paragraphs, List.of());
    }

    /** The text of one paragraph. */
    public String textOf(Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end());
    }
}
