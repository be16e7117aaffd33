package cn.fazhi.audit.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of seconds. */
class BudgetConverter implements ITypeConverter<Duration> {

    private static final int MOST = 3600;

    @Override
    public Duration convert(String value) {
        if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > MOST) {
            throw new TypeConversionException("请写 1 到 " + MOST + " 的整数，例如 60。");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }
}
