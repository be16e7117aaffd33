package cn.fazhi.audit.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the report came in.
 *
 * @param date the day it was received or, when that is unknown, signed, as yyyy-MM-dd; null when neither is known
 * @param deadline the county's deadline for this report, as yyyy-MM-dd; null when the report year is unknown
 * @param daysLate days past the deadline; 0 when in time or unknown
 * @param unread what of the file could not be read, in Chinese; "" when all was
 * @param evidence the signature's words when the date was read from the report
 */
public record Submission(
        @Nullable String date, @Nullable String deadline, int daysLate, String unread, List<Evidence> evidence)
        implements Fact {

    public Submission {
        evidence = List.copyOf(evidence);
    }

    /** A report that was read as a whole. */
    public Submission(@Nullable String date, @Nullable String deadline, int daysLate, List<Evidence> evidence) {
        this(date, deadline, daysLate, "", evidence);
    }
}
