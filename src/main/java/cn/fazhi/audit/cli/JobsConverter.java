package cn.fazhi.audit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of jobs. */
class JobsConverter implements ITypeConverter<Integer> {

    /** Above this a machine only waits for its disk. */
    private static final int MOST = 64;

    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9]\\d?") || Integer.parseInt(value) > MOST) {
            throw new TypeConversionException("请写 1 到 " + MOST + " 的整数，例如 4。");
        }
        return Integer.valueOf(value);
    }
}
