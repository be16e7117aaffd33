package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.numbers.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and dates in Arabic or Chinese numerals. */
public final class Dates {

    private static final String CHINESE = "[〇零○一二三四五六七八九十]";
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(2\\s?0\\s?[0-4]\\s?\\d|二[〇零○]" + CHINESE + "{2})\\s*(?=年|\\s|-|.{0,20}法治)");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d|二[〇零○]" + CHINESE + "{2})\\s*[年./-]\\s*(\\d{1,2}|"
            + CHINESE + "{1,2})\\s*[月./-]\\s*(\\d{1,2}|" + CHINESE + "{1,3})\\s*日?");

    private Dates() {}

    /** The first year written in the text. */
    public static OptionalInt year(String text) {
        Matcher m = YEAR.matcher(text);
        return m.find() ? number(m.group(1)) : OptionalInt.empty();
    }

    /** A matcher over the years written in the text; group 1 is the numeral. */
    public static Matcher years(String text) {
        return YEAR.matcher(text);
    }

    /** The first full date written in the text. */
    public static Optional<LocalDate> date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        OptionalInt year = number(m.group(1));
        OptionalInt month = number(m.group(2));
        OptionalInt day = number(m.group(3));
        try {
            return Optional.of(LocalDate.of(year.orElse(-1), month.orElse(0), day.orElse(0)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The value of a numeral as used in dates. */
    public static OptionalInt number(String numeral) {
        var value = ChineseNumber.value(numeral);
        return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
    }
}
