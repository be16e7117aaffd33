package cn.fazhi.audit.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a .docx by name. Those that are not replaced are copied as they are packed, byte by byte. */
final class WordPackage implements AutoCloseable {

    /** Unpacked bytes of a part; documents with larger ones were refused when they came in. */
    private static final int MOST_BYTES = 96 << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private final ZipFile zip;
    private final Map<String, byte[]> replaced = new LinkedHashMap<>();

    WordPackage(byte[] bytes) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    /** The name of the main part; null when this is no plain .docx. */
    @Nullable
    String main() throws IOException {
        String target = target("_rels/.rels", "/officeDocument");
        String types = text(TYPES);
        return target == null || types == null || !types.contains(DOCUMENT) || zip.getEntry(target) == null
                ? null
                : target;
    }

    /** The part that a relationship of that kind leads to; null when there is none. */
    @Nullable
    String target(String relationships, String kind) throws IOException {
        String text = text(relationships);
        if (text == null) {
            return null;
        }
        Matcher found = RELATIONSHIP.matcher(text);
        while (found.find()) {
            String type = attribute(found.group(), "Type");
            String target = attribute(found.group(), "Target");
            if (type.endsWith("/relationships" + kind) && !target.isEmpty()) {
                return target.startsWith("/") ? target.substring(1) : folder(relationships) + target;
            }
        }
        return null;
    }

    /** The folder that targets of a relationships part are counted from: word/ for word/_rels/document.xml.rels. */
    private static String folder(String relationships) {
        return relationships.substring(0, relationships.indexOf("_rels/"));
    }

    /** Where a part's relationships are. */
    static String relationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*(\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!found.find()) {
            return "";
        }
        return found.group(2) == null ? found.group(3) : found.group(2);
    }

    /** A part as text; null when there is none, or when it is not in UTF-8. */
    @Nullable
    String text(String name) throws IOException {
        byte[] own = replaced.get(name);
        ZipArchiveEntry entry = zip.getEntry(name);
        if (own == null && entry == null) {
            return null;
        }
        byte[] bytes = own == null ? unpacked(entry) : own;
        String text = new String(bytes, StandardCharsets.UTF_8);
        return java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    }

    private byte[] unpacked(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("a part is larger than any that was read");
            }
            return bytes;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Puts a part in place of another, or beside the others. */
    void put(String name, String text) {
        replaced.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Registers a new part's type. */
    void type(String part, String type) throws IOException {
        String types = String.valueOf(text(TYPES));
        String line = "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
        put(TYPES, before(types, "</Types>", line));
    }

    /** The text with words set before the last closing tag of that name, whatever its prefix. */
    static String before(String text, String closing, String words) {
        int end = text.lastIndexOf(closing);
        return end < 0 ? text : text.substring(0, end) + words + text.substring(end);
    }

    /** The package with its new parts. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream packed = new ZipArchiveOutputStream(out)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                byte[] own = replaced.remove(entry.getName());
                if (own == null) {
                    packed.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    write(packed, entry.getName(), own);
                }
            }
            for (Map.Entry<String, byte[]> part : replaced.entrySet()) {
                write(packed, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipArchiveOutputStream packed, String name, byte[] bytes) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(0);
        packed.putArchiveEntry(entry);
        packed.write(bytes);
        packed.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
