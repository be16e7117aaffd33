package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.FactField;
import java.util.Map;
import java.util.stream.Collectors;

/** What facts say, in Chinese. */
final class AmendmentWords {

    private AmendmentWords() {}

    /** Fields with their values: 数值 12、范围 已做; a report that says nothing of a field has 空 for it. */
    static String of(Map<FactField, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey().word() + " "
                        + (one.getValue().isEmpty() ? "空" : one.getKey().say(one.getValue())))
                .collect(Collectors.joining("、"));
    }
}
