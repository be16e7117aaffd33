package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports of the year before, by unit. */
final class LastYear {

    private final Map<String, Reading.Report> byUnit = new HashMap<>();

    /**
     * @param readings in the order of the files; of two reports of one unit the later year counts, then the first
     */
    LastYear(List<Reading.Report> readings) {
        for (Reading.Report reading : readings) {
            String unit = reading.facts().report().name();
            Reading.Report before = byUnit.get(unit);
            if (!unit.isEmpty() && (before == null || year(before) < year(reading))) {
                byUnit.put(unit, reading);
            }
        }
    }

    /** The earlier report of a unit; null for none, and for a report that is the very file or of no later year. */
    Reading.@Nullable Report of(Reading.Report reading) {
        Reading.Report before = byUnit.get(reading.facts().report().name());
        if (before == null
                || before.document().sha256().equals(reading.document().sha256())) {
            return null;
        }
        Report now = reading.facts().report();
        return now.year() != null && year(before) >= now.year() ? null : before;
    }

    private static int year(Reading.Report reading) {
        Integer year = reading.facts().report().year();
        return year == null ? 0 : year;
    }
}
