package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Corrected;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactValues;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.rules.FactWords;
import java.util.Map;
import java.util.stream.Collectors;

/** What people put right, as the sheets say it. */
final class CorrectedWords {

    private CorrectedWords() {}

    /** What a fact was, who put it right and why: 原读作数值 6；王芳改正：原件为9. */
    static String of(Corrected one, Map<String, String> topics) {
        Correction by = one.correction();
        String who = by.by() + by.change().word() + "：" + by.reason();
        if (one.was() == null || by.rejects()) {
            return who;
        }
        Map<FactField, String> was = FactValues.of(one.was());
        String before = by.values().keySet().stream()
                .map(field -> field.word() + " " + said(field, was.getOrDefault(field, ""), topics))
                .collect(Collectors.joining("、"));
        return "原读作" + before + "；" + who;
    }

    private static String said(FactField field, String value, Map<String, String> topics) {
        return value.isEmpty() ? "空" : field == FactField.TOPIC ? topics.getOrDefault(value, value) : field.say(value);
    }

    static String kind(Corrected one) {
        return one.correction().fact().kind().word();
    }

    /** The number or how often; "" for what has neither. */
    static String value(Fact fact) {
        return fact instanceof Count
                ? FactValues.of(fact).getOrDefault(FactField.VALUE, "")
                : fact instanceof Frequency often ? FactWords.of(often.per()) : "";
    }

    static String measure(Fact fact) {
        return fact instanceof Count count ? count.measure() : "";
    }
}
