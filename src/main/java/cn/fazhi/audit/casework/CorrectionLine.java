package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.FactField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step with a fact, as people read it in the log: 集体学法：原 3次，改为 4次.
 *
 * @param step the step
 * @param topics Chinese names of the topics; a fact whose topic has none is called by its words
 */
record CorrectionLine(Amendment step, Map<String, String> topics) {

    private static final Set<FactField> NUMBER = Set.of(FactField.VALUE, FactField.UNIT);

    String said() {
        Correction correction = step.correction();
        if (correction == null) {
            return subject(step.before()) + "：" + was("不再按 ", " 计，") + "恢复程序读到的";
        }
        return switch (correction.change()) {
            case CHANGED -> subject(step.before()) + "：" + String.join("；", changes(correction));
            case REJECTED -> subject(step.before()) + "：" + was("原 ", "，") + "否定";
            case ADDED -> subject(correction.values()) + "：补充 " + FactSaid.of(without(correction.values()), topics);
        };
    }

    private String was(String before, String after) {
        String said = FactSaid.of(without(step.before()), topics);
        return said.isEmpty() ? "" : before + said + after;
    }

    private String subject(Map<FactField, String> values) {
        String label = topics.getOrDefault(values.getOrDefault(FactField.TOPIC, ""), "");
        return label.isEmpty() ? "“" + step.fact().words() + "”" : label;
    }

    /** The topic stands before the colon. */
    private static Map<FactField, String> without(Map<FactField, String> values) {
        Map<FactField, String> rest = new EnumMap<>(FactField.class);
        rest.putAll(values);
        rest.remove(FactField.TOPIC);
        return rest;
    }

    private List<String> changes(Correction correction) {
        List<String> changes = new ArrayList<>();
        if (correction.values().keySet().stream().anyMatch(NUMBER::contains)) {
            changes.add(change("", number(step.before()), number(correction)));
        }
        correction.values().forEach((field, value) -> {
            if (!NUMBER.contains(field)) {
                changes.add(
                        change(field.word(), shown(field, step.before().getOrDefault(field, "")), shown(field, value)));
            }
        });
        return changes;
    }

    private static String change(String field, String from, String to) {
        return field + "原 " + from + "，改为 " + to;
    }

    private static String number(Map<FactField, String> values) {
        return values.getOrDefault(FactField.VALUE, "") + values.getOrDefault(FactField.UNIT, "");
    }

    private String number(Correction correction) {
        return correction.value(FactField.VALUE, step.before().getOrDefault(FactField.VALUE, ""))
                + correction.value(FactField.UNIT, step.before().getOrDefault(FactField.UNIT, ""));
    }

    private String shown(FactField field, String value) {
        if (value.isEmpty()) {
            return "没有读到";
        }
        return field == FactField.TOPIC ? topics.getOrDefault(value, "词库里的 " + value) : field.say(value);
    }
}
