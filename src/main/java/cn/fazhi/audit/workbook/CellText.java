package cn.fazhi.audit.workbook;

import java.util.regex.Pattern;

/** Words from outside made fit for a cell: only characters that XML allows, not too long, never a formula. */
public final class CellText {

    /** Excel's limit is 32,767 UTF-16 units a cell. */
    static final int LIMIT = 32_767;

    private static final String CUT = "……（过长，已截断）";
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The words without control characters and broken surrogates, line breaks as "\n". */
    public static String clean(String words) {
        StringBuilder out = new StringBuilder(words.length());
        String unified = words.replace("\r\n", "\n").replace('\r', '\n');
        unified.codePoints().filter(CellText::allowed).forEach(out::appendCodePoint);
        return cut(out.toString(), LIMIT);
    }

    /** Excel reads _x0041_ in a string as an escaped A; such words must be escaped themselves to stay as they are. */
    static String escaped(String clean) {
        String safe = ESCAPE_LIKE.matcher(clean).replaceAll("_x005F_");
        return safe.length() <= LIMIT ? safe : cut(clean.replace('_', '＿'), LIMIT);
    }

    /** Whether a spreadsheet that re-reads the words, or a CSV made of them, could take them for a formula. */
    static boolean looksLikeFormula(String words) {
        return !words.isEmpty() && DANGEROUS.indexOf(words.charAt(0)) >= 0;
    }

    /** The words, at most {@code limit} UTF-16 units long, never ending in half a character. */
    public static String cut(String words, int limit) {
        return words.length() <= limit ? words : head(words, limit - CUT.length()) + CUT;
    }

    /** The first {@code length} UTF-16 units, one less where that would split a character. */
    public static String head(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end);
    }

    private static boolean allowed(int c) {
        return c == '\n'
                || c == '\t'
                || c >= 0x20 && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F)
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && (c & 0xFFFE) != 0xFFFE;
    }
}
