package cn.fazhi.audit.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: one saved from a government site, or a document that Word or WPS saved as a page. */
final class HtmlReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Where HTML 5 has a browser look for the charset, and some more for pages with long heads. */
    private static final int HEAD = 8_192;

    private static final Pattern CHARSET =
            Pattern.compile("(?is)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @param named the charset that its envelope names; null for none
     */
    static void read(byte[] bytes, @Nullable String named, Transcript transcript) throws UnreadableException {
        Document page = Jsoup.parse(decode(bytes, named));
        WebPage.strip(page);
        WebPage.Main main = WebPage.main(page);
        if (main.title() != null) {
            transcript.paragraph(main.title());
        }
        new HtmlText(transcript).read(main.content());
    }

    private static String decode(byte[] bytes, @Nullable String named) {
        if (Signature.matches(bytes, 0, 0xFF, 0xFE) || Signature.matches(bytes, 0, 0xFE, 0xFF)) {
            return PlainText.decoded(bytes);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = CHARSET.matcher(head);
        Charset charset = charset(named);
        if (charset == null && meta.find()) {
            charset = charset(meta.group(1));
        }
        if (charset == null || charset.name().startsWith("UTF")) {
            return PlainText.decoded(bytes);
        }
        // A page in GBK that an editor saved anew as UTF-8 still says it is GBK.
        String utf8 = charset.equals(GB18030) ? PlainText.strictly(StandardCharsets.UTF_8, bytes, 0) : null;
        return utf8 != null ? utf8 : new String(bytes, charset);
    }

    /** The charset of that name; GB2312 and GBK are parts of GB18030 and pages that name them go beyond. */
    private static @Nullable Charset charset(@Nullable String name) {
        // What names none is called US-ASCII by the rules of mail.
        if (name == null || name.equalsIgnoreCase("us-ascii")) {
            return null;
        }
        if (name.matches("(?i)gb2312|gbk|gb_2312-80|x-gbk|gb18030|unicode-gbk")) {
            return GB18030;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
