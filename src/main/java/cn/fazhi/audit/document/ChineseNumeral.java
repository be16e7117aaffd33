package cn.fazhi.audit.document;

/** Numbers of list items in Chinese characters. Beyond 9999, and below 0, Arabic digits do. */
final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumeral() {}

    /** 一, 十, 十一, 二十, 一百零五. */
    static String counting(int number) {
        String words = words(number, "零一二三四五六七八九", "十百千");
        return number >= 10 && number < 20 ? words.substring(1) : words;
    }

    /** 壹, 壹拾, 壹拾壹. */
    static String legal(int number) {
        return words(number, LEGAL, "拾佰仟");
    }

    /** 一, 一〇, 一一. */
    static String digits(int number) {
        if (number < 0) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String words(int number, String digits, String powers) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int divisor = 1000;
        for (int power = 3; power >= 0; power--, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            out.append(digits.charAt(digit));
            if (power > 0) {
                out.append(powers.charAt(power - 1));
            }
        }
        return out.toString();
    }
}
