package cn.fazhi.audit.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats that are written in letters, told by how they begin. */
final class Markup {

    /** Bytes that are looked at. */
    private static final int HEAD = 8_192;

    private static final Pattern PAGE = Pattern.compile(
            "(?s)<(?:!doctype\\s+html|html|head|meta|body|div|p|table|center|title|style|script|span|font|h[1-6])[\\s>/].*");
    private static final Pattern HEADERS = Pattern.compile("(?s)[a-z][a-z0-9-]{1,40}:[ \\t].*");

    private Markup() {}

    /** The kind; null for plain text. Throws the sentence that names a kind that is not read. */
    static @Nullable FileKind of(byte[] bytes) throws UnreadableException {
        String head = head(bytes);
        if (head.startsWith("{\\rtf")) {
            return FileKind.RTF;
        }
        if (head.startsWith("<")) {
            return ofTags(head);
        }
        return HEADERS.matcher(head).matches() && head.contains("\nmime-version:") || head.startsWith("mime-version:")
                ? ofMail(head)
                : null;
    }

    /** Letters only, whatever their charset; those of UTF-16 have zero bytes between them. */
    private static String head(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^[\\s\u00EF\u00BB\u00BF\u00FE\u00FF]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable FileKind ofTags(String head) throws UnreadableException {
        String first = head.replaceFirst("^(?:<\\?[^>]*>|<!--(?s:.*?)-->|\\s)+", "");
        if (PAGE.matcher(first).matches() || first.contains("<html")) {
            return FileKind.HTML;
        }
        if (first.contains("schemas.microsoft.com/office/word/2003/wordml")) {
            return FileKind.WORD_2003_XML;
        }
        if (first.contains("schemas.microsoft.com/office/2006/xmlpackage")) {
            return FileKind.WORD_XML;
        }
        if (first.startsWith("<office:document") && first.contains("opendocument")) {
            return FileKind.FLAT_ODT;
        }
        if (head.startsWith("<?xml")) {
            throw Refusal.notAccepted("XML 文件");
        }
        return null;
    }

    private static FileKind ofMail(String head) throws UnreadableException {
        if (head.contains("multipart/related") || head.contains("content-type: text/html")) {
            return FileKind.MHT;
        }
        throw Refusal.notAccepted("电子邮件");
    }
}
