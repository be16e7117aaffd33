package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.score.Points;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Numbers and times as pages show them; templates call it {@code @say}. */
@Component("say")
public class Say {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    /** Such as 2.5, and 3 without a point. */
    public static String points(double points) {
        return Points.plain(points);
    }

    /** An instant of the log, to the minute, where this computer is. */
    public static String minute(String instant) {
        return MINUTE.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }

    /** The day of an instant of the log. */
    public static String day(String instant) {
        return DAY.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }
}
