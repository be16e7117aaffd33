package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.FactField;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a fact shall say. */
class FactFields {

    @Option(names = "--value", paramLabel = "N", description = "数据：数值。")
    private @Nullable String value;

    @Option(names = "--unit", paramLabel = "WORD", description = "数据：计量单位，如 次、份、%%。")
    private @Nullable String unit;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "数据、频次：主题，如 集体学法。")
    private @Nullable String topic;

    @Option(names = "--qualifier", paramLabel = "HOW", description = "数据：确数、约数、不少于或不超过。")
    private @Nullable String qualifier;

    @Option(names = "--scope", paramLabel = "WHOSE", description = "数据、频次、表述：已做、计划、要求、别人的或问题；只有已做的计分。")
    private @Nullable String scope;

    @Option(names = "--part", paramLabel = "YES", description = "数据：是不是总数中的分项，是或否；分项不另计。")
    private @Nullable String part;

    @Option(names = "--per", paramLabel = "PERIOD", description = "频次：每日、每周、每月、每季度、每半年、每年或定期。")
    private @Nullable String per;

    @Option(names = "--specific", paramLabel = "YES", description = "问题：写得具体不具体，是或否。")
    private @Nullable String specific;

    @Option(names = "--year", paramLabel = "YYYY", description = "报告信息：年度。")
    private @Nullable String year;

    @Option(names = "--unit-type", paramLabel = "TYPE", description = "报告信息：乡、镇、街道、民族乡、苏木或部门。")
    private @Nullable String unitType;

    @Option(names = "--signed-on", paramLabel = "YYYY-MM-DD", description = "报告信息：落款日期。")
    private @Nullable String signedOn;

    /** What was typed. */
    Map<FactField, String> typed() {
        Map<FactField, String> typed = new EnumMap<>(FactField.class);
        put(typed, FactField.VALUE, value);
        put(typed, FactField.UNIT, unit);
        put(typed, FactField.TOPIC, topic);
        put(typed, FactField.QUALIFIER, qualifier);
        put(typed, FactField.SCOPE, scope);
        put(typed, FactField.PART, part);
        put(typed, FactField.PER, per);
        put(typed, FactField.SPECIFIC, specific);
        put(typed, FactField.YEAR, year);
        put(typed, FactField.UNIT_TYPE, unitType);
        put(typed, FactField.SIGNED_ON, signedOn);
        return typed;
    }

    private static void put(Map<FactField, String> typed, FactField field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }
}
