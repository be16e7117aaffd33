package cn.fazhi.audit.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8, in UTF-16 with or without its mark, or in GB18030, which takes in GBK and GB2312. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** What a decoder writes for bytes that are no character. */
    private static final char LOST = '\uFFFD';
    /** One lost or unprintable character in so many is damage; more is not text at all. */
    private static final int TOLERATED = 100;
    /** Bytes that are looked at to tell UTF-16 without its mark, and the share of usual characters in them, at least. */
    private static final int SAMPLE = 1 << 16;

    private static final double USUAL = 0.9;

    private PlainText() {}

    static String decode(byte[] bytes) throws UnreadableException {
        String text = decoded(bytes);
        if (countStrange(text) > text.length() / TOLERATED) {
            throw Refusal.unknownKind();
        }
        return text;
    }

    static String decoded(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            int mark = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE ? 2 : 0;
            return new String(bytes, mark, bytes.length - mark, wide);
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

    /**
     * UTF-16 with its mark, or told by its zero bytes: no text in the other charsets has any, and in this one they are the halves of line
     * breaks, digits and letters, and of characters such as 一 (4E00).
     */
    private static @Nullable Charset wide(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (!hasZero(bytes)) {
            return null;
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
            long usual = text.chars().filter(PlainText::isUsual).count();
            if (usual >= text.length() * USUAL) {
                return charset;
            }
        }
        return null;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** What Chinese reports are made of; read with its bytes swapped, hardly any of it falls here again. */
    private static boolean isUsual(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= ' ' && c <= '~'
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c >= 0x2010 && c <= 0x2030
                || c >= 0x3000 && c <= 0x303F
                || c >= 0xFF00 && c <= 0xFF65;
    }

    /** Where the text of a file in a charset of single bytes begins: after its mark and blanks. */
    static int startOf(byte[] bytes) {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        return start;
    }

    static @Nullable String strictly(Charset charset, byte[] bytes, int start) {
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

    private static boolean startsWith(byte[] bytes, int... first) {
        return Signature.matches(bytes, 0, first);
    }
}
