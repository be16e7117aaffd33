package cn.fazhi.audit.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8, in UTF-16 with its mark, or in GB18030, which takes in GBK and GB2312. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** What a decoder writes for bytes that are no character. */
    private static final char LOST = '\uFFFD';
    /** One lost or unprintable character in so many is damage; more is not text at all. */
    private static final int TOLERATED = 100;

    private PlainText() {}

    static String decode(byte[] bytes) throws UnreadableException {
        String text = decoded(bytes);
        if (countStrange(text) > text.length() / TOLERATED) {
            throw Refusal.unknownKind();
        }
        String markup = markupIn(text);
        if (markup != null) {
            throw Refusal.notAccepted(markup);
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String utf8 = strictly(StandardCharsets.UTF_8, bytes, start);
        if (utf8 != null) {
            return utf8;
        }
        String gb = strictly(GB18030, bytes, start);
        String damaged = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // Text in GB18030 loses nearly every character when read as UTF-8; a text that loses a few only was UTF-8.
        if (start > 0 || countLost(damaged) <= countBeyondAscii(damaged) / 20) {
            return damaged;
        }
        return gb != null ? gb : new String(bytes, GB18030);
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes, int start) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static long countLost(String text) {
        return text.chars().filter(c -> c == LOST).count();
    }

    private static long countBeyondAscii(String text) {
        return text.chars().filter(c -> c > 0x7F).count();
    }

    private static long countStrange(String text) {
        return text.codePoints()
                .filter(c -> c == LOST
                        || (Character.isISOControl(c) && !Character.isWhitespace(c))
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.getType(c) == Character.SURROGATE)
                .count();
    }

    /** Formats that are text to the eye of a decoder but not to a reader; null for plain text. */
    private static @Nullable String markupIn(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 4096)).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("{\\rtf")) {
            return "RTF 文件";
        }
        if (head.startsWith("mime-version:") && head.contains("multipart")) {
            return "网页存档（MHT）";
        }
        if (head.startsWith("<!doctype html") || (head.startsWith("<") && head.contains("<html"))) {
            return "网页文件（HTML）";
        }
        if (head.startsWith("<?xml")) {
            boolean word = head.contains("word.document") || head.contains("wordprocessingml") || head.contains("pkg:");
            return word ? "Word XML 文件" : "XML 文件";
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        return Signature.matches(bytes, 0, first);
    }
}
