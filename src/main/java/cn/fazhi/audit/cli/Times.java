package cn.fazhi.audit.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments of the archive as the office's clock shows them. */
final class Times {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private Times() {}

    static String local(String instant) {
        return MINUTES.format(Instant.parse(instant));
    }
}
