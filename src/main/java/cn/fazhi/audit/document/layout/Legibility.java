package cn.fazhi.audit.document.layout;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Counts characters to tell a Chinese text from what a font without a proper encoding gives. */
final class Legibility {

    /** Characters below which nothing is said about the language. */
    private static final int ENOUGH = 100;
    /** One character in so many may be a slip or a pictogram. */
    private static final int TOLERATED = 40;
    /** Different characters that are lost. */
    private static final int MANY_KINDS = 4;
    /** The commonest characters of Chinese official prose; in a report about every third character is one of them. */
    private static final String COMMON = "的一是在不了有和人中大为上个国年月日以要会行政法治工作府建设村镇乡街道部门全面开展组织加强推进落实普依宣传制度干群众理服务化实于对与等及其第次社区";

    /** Scripts in which a unit may write its name beside the Chinese one. */
    private static final Set<UnicodeScript> AT_HOME = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.COMMON,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.TIBETAN,
            UnicodeScript.ARABIC,
            UnicodeScript.YI);

    private int all;
    private int lost;
    private final Set<Integer> kinds = new HashSet<>();
    private int foreign;
    private int chinese;
    private int common;
    private int letters;
    private int capitals;
    private int vowels;
    private int signs;

    void see(String text) {
        text.codePoints().forEach(this::see);
    }

    private void see(int c) {
        all++;
        if (isStrange(c)) {
            lost++;
            if (kinds.size() < MANY_KINDS) {
                kinds.add(c);
            }
        } else if (c > ' ' && c < 0x7F) {
            seeAscii((char) c);
        } else if (isForeign(c)) {
            foreign++;
        } else if (Character.isIdeographic(c)) {
            chinese++;
            common += COMMON.indexOf(c) >= 0 ? 1 : 0;
        }
    }

    private void seeAscii(char c) {
        if (Character.isLetter(c)) {
            letters++;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            vowels += "aeiouAEIOU".indexOf(c) >= 0 ? 1 : 0;
        } else if (!Character.isDigit(c)) {
            signs++;
        }
    }

    /** Characters that occur in no Chinese text: other scripts, and the rare ones that numbers of glyphs happen to fall on. */
    private static boolean isForeign(int c) {
        boolean rare = c >= 0x3400 && c < 0x4DC0;
        return rare || !AT_HOME.contains(UnicodeScript.of(c));
    }

    /** Whether so much is no text that what is left would be a wrong reading. */
    boolean isGarbled() {
        // One bullet may return on every page; several signs that nobody can name are the digits of a font.
        boolean several = kinds.size() >= MANY_KINDS && lost > 2 * MANY_KINDS;
        return several
                || lost + foreign > Math.max(10, all / TOLERATED)
                || all > ENOUGH && (isShuffled() || isNoLanguage());
    }

    /** Chinese characters that make no prose. */
    private boolean isShuffled() {
        return chinese > ENOUGH && common < chinese / 20;
    }

    /** Latin characters that make no words: in words, 30 to 45 letters of a hundred are vowels, and signs are few. */
    private boolean isNoLanguage() {
        boolean words =
                signs < all / 8 && vowels > letters / 4 && vowels < letters * 3 / 5 && capitals < letters * 2 / 5;
        return chinese < all / 20 && letters + signs > all / 2 && !words;
    }

    /** Nothing a writer types: unmapped, private, unassigned, control characters, and the sign that some OFD writers put for all. */
    static boolean isStrange(int c) {
        int type = Character.getType(c);
        return c == '\uFFFD'
                || c == '¤'
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }
}
