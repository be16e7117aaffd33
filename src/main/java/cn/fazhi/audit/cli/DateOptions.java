package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Options;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When reports are due and when they came in. */
class DateOptions {

    @Option(
            names = "--deadline",
            paramLabel = "MM-DD",
            defaultValue = "03-01",
            converter = DayConverter.class,
            description = "县里规定的报送截止日（月-日），在报告年度的次年（默认：03-01）。")
    private MonthDay deadline = MonthDay.of(3, 1);

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "这批报告的收到日期；不写时以落款日期判断是否逾期。")
    private @Nullable LocalDate received;

    /** The dates together with how many files are read at once and the text of a superior's outline. */
    Options with(int jobs, String outline) {
        return new Options(deadline, received, jobs, outline);
    }

    /** The dates together with how many files are read at once. */
    Options with(int jobs) {
        return new Options(deadline, received, jobs);
    }
}
