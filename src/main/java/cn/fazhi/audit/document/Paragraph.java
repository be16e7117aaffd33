package cn.fazhi.audit.document;

/**
 * One paragraph of a document, heading and table row included.
 *
 * @param number its place in the document, from 1, empty paragraphs not counted
 * @param start offset of its first character in {@link Document#text()}, in UTF-16 units
 * @param end offset after its last character; the line break is not part of it
 * @param kind whether it is running text or a row of a table
 */
public record Paragraph(int number, int start, int end, Kind kind) {

    /** What a paragraph was in the file. */
    public enum Kind {
        TEXT,
        TABLE_ROW
    }
}
