package cn.fazhi.audit.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads words of a conclusion; words of none would let a script wait for what never comes. */
class ConclusionConverter implements ITypeConverter<String> {

    private static final List<String> CONCLUSIONS = List.of("通过", "退回补正", "退回重报", "待复核");

    @Override
    public String convert(String value) {
        if (value.isBlank() || CONCLUSIONS.stream().noneMatch(c -> c.contains(value))) {
            throw new TypeConversionException("结论只有" + String.join("、", CONCLUSIONS) + "，请写其中几个字，例如 退回。");
        }
        return value;
    }
}
