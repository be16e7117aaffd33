package cn.fazhi.audit.cli;

import java.time.DateTimeException;
import java.time.MonthDay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 03-01 as a day of any year. */
class DayConverter implements ITypeConverter<MonthDay> {

    @Override
    public MonthDay convert(String value) {
        try {
            return MonthDay.parse("--" + value);
        } catch (DateTimeException notADay) {
            throw new TypeConversionException("请写成 月-日，例如 03-01。");
        }
    }
}
