package cn.fazhi.audit.cli;

import java.time.MonthDay;
import picocli.CommandLine.Option;

/** When reports are due. */
class DeadlineOption {

    @Option(
            names = "--deadline",
            paramLabel = "MM-DD",
            defaultValue = "03-01",
            converter = DayConverter.class,
            description = "县里规定的报送截止日（月-日），在报告年度的次年（默认：03-01）。")
    private MonthDay deadline = MonthDay.of(3, 1);

    MonthDay day() {
        return deadline;
    }
}
