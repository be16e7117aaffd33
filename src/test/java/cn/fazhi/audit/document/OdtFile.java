package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an .odt from the XML of its parts. */
final class OdtFile {

    private static final String SPACES = names("office")
            + names("text")
            + names("table")
            + names("style")
            + names("drawing").replace("xmlns:drawing", "xmlns:draw");

    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private String head = "";

    static byte[] of(String... paragraphs) {
        OdtFile file = new OdtFile();
        for (String paragraph : paragraphs) {
            file.body("<text:p>" + paragraph + "</text:p>");
        }
        return file.bytes();
    }

    OdtFile body(String xml) {
        body.append(xml);
        return this;
    }

    OdtFile style(String xml) {
        styles.append(xml);
        return this;
    }

    /** A list style whose levels are numbered by those formats, with what stands before and after the number. */
    OdtFile list(String name, String... formats) {
        styles.append("<text:list-style style:name=\"" + name + "\">");
        for (int i = 0; i < formats.length; i++) {
            String[] parts = formats[i].split("#", -1);
            styles.append("<text:list-level-style-number text:level=\"" + (i + 1) + "\" style:num-prefix=\"" + parts[0]
                    + "\" style:num-format=\"" + parts[1] + "\" style:num-suffix=\"" + parts[2] + "\"/>");
        }
        styles.append("</text:list-style>");
        return this;
    }

    OdtFile part(String name, String content) {
        extra.put(name, content);
        return this;
    }

    OdtFile head(String xml) {
        head = xml;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(
                    zip,
                    "content.xml",
                    "<?xml version=\"1.0\"?>" + head + "<office:document-content" + SPACES + ">" + inner()
                            + "</office:document-content>");
            for (Map.Entry<String, String> part : extra.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same in one XML file. */
    byte[] flat() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document" + SPACES + ">" + inner()
                + "</office:document>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private String inner() {
        return "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String names(String vocabulary) {
        return " xmlns:" + vocabulary + "=\"urn:oasis:names:tc:opendocument:xmlns:" + vocabulary + ":1.0\"";
    }
}
