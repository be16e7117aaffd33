package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Options;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When reports are due and when they came in. */
class DateOptions {

    @Mixin
    private DeadlineOption due;

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "这批报告的收到日期；不写时以落款日期判断是否逾期。")
    private @Nullable LocalDate received;

    /** The dates together with how many files are read at once and the text of a superior's outline. */
    Options with(int jobs, String outline) {
        return new Options(due.day(), received, jobs, outline);
    }

    /** The dates together with how many files are read at once. */
    Options with(int jobs) {
        return new Options(due.day(), received, jobs);
    }
}
