package cn.fazhi.audit.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them. */
final class Days {

    private static final Pattern DAY =
            Pattern.compile("\\s*(\\d{4})\\s*[-/.．年—]\\s*(\\d{1,2})\\s*[-/.．月—]\\s*(\\d{1,2})\\s*[日号]?\\s*");

    private Days() {}

    /** The day as ISO 8601; words that are no day as they are. */
    static String iso(String words) {
        Matcher day = DAY.matcher(words);
        if (!day.matches()) {
            return words.strip();
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString();
        } catch (DateTimeException e) {
            return words.strip();
        }
    }

    static boolean isDay(String words) {
        return words.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
