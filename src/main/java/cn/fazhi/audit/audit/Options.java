package cn.fazhi.audit.audit;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector sets for one audit.
 *
 * @param deadline the county's deadline in the year after the report year
 * @param received the day the files came in, or null when only the date below the text is known
 * @param jobs how many files are read at once, from 1
 * @param outline the text of the outline that a superior issued; "" for none
 */
public record Options(MonthDay deadline, @Nullable LocalDate received, int jobs, String outline) {

    /** Without an outline. */
    public Options(MonthDay deadline, @Nullable LocalDate received, int jobs) {
        this(deadline, received, jobs, "");
    }
}
