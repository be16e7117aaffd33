package cn.fazhi.audit.extract.numbers;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numerals as reports write them: 2000, 1.2万, 两千, 三十二, 二〇二三, 百. */
public final class ChineseNumber {

    private static final Pattern SPACES = Pattern.compile("[\\s,，]");
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The value of Arabic digits (with or without grouping), Chinese numerals, or digits followed by 万, 千, 百, 亿; empty when it is none. */
    public static OptionalDouble value(String numeral) {
        String s = SPACES.matcher(numeral).replaceAll("");
        if (s.isEmpty()) {
            return OptionalDouble.empty();
        }
        int i = 0;
        while (i < s.length() && (isAsciiDigit(s.charAt(i)) || s.charAt(i) == '.')) {
            i++;
        }
        if (i == 0) {
            return chinese(s);
        }
        double value;
        try {
            value = Double.parseDouble(s.substring(0, i));
        } catch (NumberFormatException malformed) {
            return OptionalDouble.empty();
        }
        for (; i < s.length(); i++) {
            int power = power(s.charAt(i));
            if (power == 0) {
                return OptionalDouble.empty();
            }
            value *= power;
        }
        return OptionalDouble.of(Math.round(value * 1e6) / 1e6);
    }

    private static OptionalDouble chinese(String s) {
        if (s.chars().noneMatch(c -> power((char) c) > 0)) {
            return plainDigits(s);
        }
        double total = 0;
        double section = 0;
        double digit = -1;
        for (char c : s.toCharArray()) {
            int d = digit(c);
            int power = power(c);
            if (d >= 0) {
                digit = d;
            } else if (power == 0) {
                return OptionalDouble.empty();
            } else if (power >= 10_000) {
                section += Math.max(digit, 0);
                total = (total + (section == 0 ? 1 : section)) * power;
                section = 0;
                digit = -1;
            } else {
                section += (digit <= 0 ? 1 : digit) * power;
                digit = -1;
            }
        }
        return OptionalDouble.of(total + section + Math.max(digit, 0));
    }

    private static OptionalDouble plainDigits(String s) {
        double value = 0;
        for (char c : s.toCharArray()) {
            int d = digit(c);
            if (d < 0) {
                return OptionalDouble.empty();
            }
            value = value * 10 + d;
        }
        return OptionalDouble.of(value);
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两', '俩' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static int power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
