package cn.fazhi.audit.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 2024-02-20. */
class DateConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADate) {
            throw new TypeConversionException("请写成 年-月-日，例如 2024-02-20。");
        }
    }
}
