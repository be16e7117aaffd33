package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a .docx from the XML of its parts, so that a test can say what stands in the file to the letter. */
final class DocxFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder nums = new StringBuilder();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private String head = "";

    static byte[] of(String... paragraphs) {
        DocxFile file = new DocxFile();
        for (String paragraph : paragraphs) {
            file.text(paragraph);
        }
        return file.bytes();
    }

    DocxFile body(String xml) {
        body.append(xml);
        return this;
    }

    DocxFile text(String text) {
        return body("<w:p>" + run(text) + "</w:p>");
    }

    /** A paragraph of the list. */
    DocxFile item(int num, int level, String text) {
        return body("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + num
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>");
    }

    DocxFile styled(String style, String text) {
        return body("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    DocxFile style(String id, String base, String properties) {
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"").append(id).append("\"><w:name w:val=\"");
        styles.append(id).append("\"/>").append(base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>");
        styles.append(properties).append("</w:style>");
        return this;
    }

    DocxFile definition(int id, String levels) {
        definitions.append("<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"multilevel\"/>");
        definitions.append(levels).append("</w:abstractNum>");
        return this;
    }

    DocxFile num(int id, int definition, String overrides) {
        nums.append("<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/>");
        nums.append(overrides).append("</w:num>");
        return this;
    }

    /** A list of one level, both definition and num under the same id. */
    DocxFile list(int id, String format, String label) {
        return definition(id, level(0, format, label, "")).num(id, id, "");
    }

    /** Adds a part, or puts it in the place of the one that would be written. */
    DocxFile part(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    /** What stands before the root element of the body. */
    DocxFile head(String xml) {
        head = xml;
        return this;
    }

    static String level(int index, String format, String label, String more) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + label + "\"/></w:lvl>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String hiddenRun(String text) {
        return "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    static String cell(String... paragraphs) {
        StringBuilder xml = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>");
        for (String paragraph : paragraphs) {
            xml.append(paragraph(run(paragraph)));
        }
        return xml.append("</w:tc>").toString();
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    byte[] bytes() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", xml + contentTypes());
            put(zip, "_rels/.rels", xml + relationships(relationship("officeDocument", "word/document.xml")));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    xml
                            + relationships(
                                    relationship("styles", "styles.xml") + relationship("numbering", "numbering.xml")));
            put(
                    zip,
                    "word/document.xml",
                    xml + head + "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R
                            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                            + body
                            + "</w:body></w:document>");
            put(zip, "word/styles.xml", xml + "<w:styles xmlns:w=\"" + W + "\">" + styles + "</w:styles>");
            put(
                    zip,
                    "word/numbering.xml",
                    xml + "<w:numbering xmlns:w=\"" + W + "\">" + definitions + nums + "</w:numbering>");
            for (Map.Entry<String, byte[]> part : extra.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + TYPE + "numbering+xml\"/></Types>";
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static String relationship(String kind, String target) {
        return "<Relationship Id=\"id-" + kind + "\" Type=\"" + R + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private void put(ZipOutputStream zip, String name, String content) throws IOException {
        if (extra.containsKey(name)) {
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
