package cn.fazhi.audit.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which charset the bytes of an RTF file are in: the font says it, else the whole file. */
final class RtfFonts {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** \fcharset to Windows code page, as the RTF specification lists them. */
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GB18030"),
            Map.entry(136, "x-windows-950"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private static final Set<String> DOUBLE_BYTE = Set.of("GB18030", "windows-31j", "x-windows-949", "x-windows-950");
    private static final int SYMBOLS = 2;

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, Boolean> symbols = new HashMap<>();
    private Charset file = WESTERN;

    /** \ansicpg: the code page of all that no font speaks for. */
    void file(int codePage) {
        Charset named = codePage(codePage);
        file = named == null ? file : named;
    }

    void charset(int font, int charset) {
        symbols.put(font, charset == SYMBOLS);
        String name = CHARSETS.get(charset);
        if (name != null && Charset.isSupported(name)) {
            fonts.put(font, Charset.forName(name));
        }
    }

    void codePage(int font, int codePage) {
        Charset named = codePage(codePage);
        if (named != null) {
            fonts.put(font, named);
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, file);
    }

    /** Whether its characters are signs without meaning as text. */
    boolean isSymbol(int font) {
        return symbols.getOrDefault(font, false);
    }

    /** Whether a byte opens a character of two. */
    static boolean leads(Charset charset, int b) {
        return isDoubleByte(charset) && b >= 0x81 && b <= 0xFE;
    }

    private static boolean isDoubleByte(Charset charset) {
        return DOUBLE_BYTE.contains(charset.name());
    }

    /** Text in the charset; Chinese that a Western font wrongly claims for itself is Chinese all the same. */
    static String decode(byte[] bytes, int length, Charset charset) {
        if (!isDoubleByte(charset) && length > 1) {
            String chinese = chinese(bytes, length);
            if (chinese != null) {
                return chinese;
            }
        }
        return new String(bytes, 0, length, charset);
    }

    private static @Nullable String chinese(byte[] bytes, int length) {
        int high = 0;
        for (int i = 0; i < length; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        if (high < 2) {
            return null;
        }
        try {
            String text = GB18030.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            boolean plausible = text.codePoints()
                    .allMatch(c -> c < 0x80 || Character.isIdeographic(c) || "，。、；：！？（）《》“”‘’—…·％".indexOf(c) >= 0);
            return plausible ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset codePage(int number) {
        String name = switch (number) {
            case 936, 54936 -> "GB18030";
            case 950 -> "x-windows-950";
            case 932 -> "windows-31j";
            case 949 -> "x-windows-949";
            case 874 -> "x-windows-874";
            case 65001 -> "UTF-8";
            case 10000 -> "x-MacRoman";
            default -> number >= 1250 && number <= 1258 ? "windows-" + number : "IBM" + number;
        };
        return Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
