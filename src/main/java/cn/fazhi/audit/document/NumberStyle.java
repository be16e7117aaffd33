package cn.fazhi.audit.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How Word writes the number of a list. Names are those of ST_NumberFormat (ECMA-376 part 1, 17.18.59); codes are
 * those of MSONFC ([MS-OSHARED] 2.2.1.3), which .doc files use.
 */
enum NumberStyle {
    DECIMAL(0, 15),
    DECIMAL_ZERO(22),
    FULL_WIDTH(14, 19),
    CIRCLE(18, 28),
    FULL_STOP(26),
    PARENTHESIS(27),
    UPPER_ROMAN(1),
    LOWER_ROMAN(2),
    UPPER_LETTER(3),
    LOWER_LETTER(4),
    CHINESE(11, 33, 35, 37, 39),
    CHINESE_DIGITS(10, 36, 40),
    CHINESE_LEGAL(16, 34, 38),
    CHINESE_CIRCLE(29),
    STEMS(30),
    BRANCHES(31),
    DASHES(57),
    /** A sign from a symbol font, no words; the whole label is left out. */
    BULLET(23),
    /** No number; the rest of the label stands. */
    NONE(255);

    private static final String STEM_NAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCH_NAMES = "子丑寅卯辰巳午未申酉戌亥";
    private static final Map<String, NumberStyle> BY_NAME = Map.ofEntries(
            Map.entry("decimalZero", DECIMAL_ZERO),
            Map.entry("decimalFullWidth", FULL_WIDTH),
            Map.entry("decimalFullWidth2", FULL_WIDTH),
            Map.entry("decimalEnclosedCircle", CIRCLE),
            Map.entry("decimalEnclosedCircleChinese", CIRCLE),
            Map.entry("decimalEnclosedFullstop", FULL_STOP),
            Map.entry("decimalEnclosedParen", PARENTHESIS),
            Map.entry("upperRoman", UPPER_ROMAN),
            Map.entry("lowerRoman", LOWER_ROMAN),
            Map.entry("upperLetter", UPPER_LETTER),
            Map.entry("lowerLetter", LOWER_LETTER),
            Map.entry("chineseCounting", CHINESE),
            Map.entry("chineseCountingThousand", CHINESE),
            Map.entry("japaneseCounting", CHINESE),
            Map.entry("taiwaneseCounting", CHINESE),
            Map.entry("taiwaneseCountingThousand", CHINESE),
            Map.entry("ideographDigital", CHINESE_DIGITS),
            Map.entry("taiwaneseDigital", CHINESE_DIGITS),
            Map.entry("japaneseDigitalTenThousand", CHINESE_DIGITS),
            Map.entry("chineseLegalSimplified", CHINESE_LEGAL),
            Map.entry("ideographLegalTraditional", CHINESE_LEGAL),
            Map.entry("japaneseLegal", CHINESE_LEGAL),
            Map.entry("ideographEnclosedCircle", CHINESE_CIRCLE),
            Map.entry("ideographTraditional", STEMS),
            Map.entry("ideographZodiac", BRANCHES),
            Map.entry("numberInDash", DASHES),
            Map.entry("bullet", BULLET),
            Map.entry("none", NONE));
    private static final Map<Integer, NumberStyle> BY_CODE = new HashMap<>();

    static {
        for (NumberStyle style : values()) {
            for (int code : style.codes) {
                BY_CODE.put(code, style);
            }
        }
    }

    private final int[] codes;

    NumberStyle(int... codes) {
        this.codes = codes;
    }

    /** The style of a .docx; one unknown here is written in Arabic digits. */
    static NumberStyle named(String name) {
        return BY_NAME.getOrDefault(name, DECIMAL);
    }

    /** The style of a .doc; one unknown here is written in Arabic digits. */
    static NumberStyle coded(int code) {
        return BY_CODE.getOrDefault(code, DECIMAL);
    }

    /** The style of an OpenDocument text, which gives the first number or numbers, such as "a" or "一, 二, 三, ...". */
    static NumberStyle sampled(String sample) {
        return switch (sample.split(",")[0].strip()) {
            case "A" -> UPPER_LETTER;
            case "a" -> LOWER_LETTER;
            case "I" -> UPPER_ROMAN;
            case "i" -> LOWER_ROMAN;
            case "01" -> DECIMAL_ZERO;
            case "１" -> FULL_WIDTH;
            case "①" -> CIRCLE;
            case "⒈" -> FULL_STOP;
            case "⑴" -> PARENTHESIS;
            case "一" -> CHINESE;
            case "壹", "壱" -> CHINESE_LEGAL;
            case "〇" -> CHINESE_DIGITS;
            case "㊀" -> CHINESE_CIRCLE;
            case "甲" -> STEMS;
            case "子" -> BRANCHES;
            default -> DECIMAL;
        };
    }

    /** The number as it stands on the page. */
    String format(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> (number < 10 ? "0" : "") + number;
            case FULL_WIDTH -> fullWidth(number);
            case CIRCLE -> circled(number);
            case FULL_STOP -> symbol(number, '\u2488', 20);
            case PARENTHESIS -> symbol(number, '\u2474', 20);
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(number, 'A');
            case LOWER_LETTER -> letters(number, 'a');
            case CHINESE -> ChineseNumeral.counting(number);
            case CHINESE_DIGITS -> ChineseNumeral.digits(number);
            case CHINESE_LEGAL -> ChineseNumeral.legal(number);
            case CHINESE_CIRCLE -> symbol(number, '\u3280', 10);
            case STEMS -> named(number, STEM_NAMES);
            case BRANCHES -> named(number, BRANCH_NAMES);
            case DASHES -> "- " + number + " -";
            case BULLET, NONE -> "";
        };
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
        return digits.toString();
    }

    private static String circled(int number) {
        if (number > 20 && number <= 35) {
            return String.valueOf((char) ('\u3251' + number - 21));
        }
        return number > 35 && number <= 50
                ? String.valueOf((char) ('\u32B1' + number - 36))
                : symbol(number, '\u2460', 20);
    }

    private static String symbol(int number, char first, int most) {
        return number < 1 || number > most ? Integer.toString(number) : String.valueOf((char) (first + number - 1));
    }

    private static String named(int number, String names) {
        return number < 1 || number > names.length() ? Integer.toString(number) : names.substring(number - 1, number);
    }

    /** A to Z, then AA, BB … as Word does. */
    private static String letters(int number, char first) {
        if (number < 1 || number > 26 * 30) {
            return Integer.toString(number);
        }
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                out.append(signs[i]);
            }
        }
        return out.toString();
    }
}
