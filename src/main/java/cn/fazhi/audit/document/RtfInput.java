package cn.fazhi.audit.document;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of an RTF file as its grammar cuts them (RTF 1.9.1, "Basic Entities"): groups, control words with an optional number,
 * control symbols, bytes written in hexadecimal, and bytes of text.
 */
final class RtfInput {

    enum Token {
        OPEN,
        CLOSE,
        WORD,
        SYMBOL,
        HEX,
        BYTE,
        END
    }

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int value;
    private boolean valued;

    RtfInput(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    Token next() {
        while (at < bytes.length) {
            int b = bytes[at++] & 0xFF;
            switch (b) {
                case '{':
                    return Token.OPEN;
                case '}':
                    return Token.CLOSE;
                case '\\':
                    return control();
                case '\r', '\n', 0:
                    break;
                default:
                    value = b;
                    return Token.BYTE;
            }
        }
        return Token.END;
    }

    private Token control() {
        if (at >= bytes.length) {
            return Token.END;
        }
        int b = bytes[at] & 0xFF;
        if (isLetter(b)) {
            return controlWord();
        }
        at++;
        if (b == '\'') {
            int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
            int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            if (high < 0 || low < 0) {
                return next();
            }
            at += 2;
            value = high << 4 | low;
            return Token.HEX;
        }
        value = b;
        return Token.SYMBOL;
    }

    private Token controlWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - start < 32) {
            at++;
        }
        word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        boolean negative = at < bytes.length && bytes[at] == '-';
        int digits = at + (negative ? 1 : 0);
        int end = digits;
        long number = 0;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && end - digits < 10) {
            number = number * 10 + bytes[end] - '0';
            end++;
        }
        valued = end > digits;
        if (valued) {
            at = end;
            value = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, negative ? -number : number));
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Token.WORD;
    }

    /** The name of the control word. */
    String word() {
        return word;
    }

    /** The number behind the control word, or what it means without one. */
    int number(int otherwise) {
        return valued ? value : otherwise;
    }

    /** The byte, or the character of the control symbol. */
    int value() {
        return value;
    }

    /** The next byte whatever it is: the second half of a character whose first half stands bare; -1 at the end. */
    int raw() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    /** Whether the next byte may be the second half of a character, not a line break nor one written in hexadecimal. */
    boolean bareByteFollows() {
        if (at >= bytes.length || bytes[at] == '\r' || bytes[at] == '\n') {
            return false;
        }
        return bytes[at] != '\\' || at + 1 >= bytes.length || bytes[at + 1] != '\'';
    }

    /** Passes over binary data. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    private static boolean isLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }
}
