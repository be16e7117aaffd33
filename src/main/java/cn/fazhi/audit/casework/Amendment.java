package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step by which somebody put a fact of a report right, or took that back.
 *
 * @param number of its entry in the log
 * @param at when it was taken in, ISO 8601 in UTC
 * @param by who took it in
 * @param submission number of the report's entry
 * @param fact which fact
 * @param correction what counts since; null when the fact counts again as it was read
 * @param before what the fact said before this step, by field
 * @param reason why
 */
public record Amendment(
        long number,
        String at,
        String by,
        long submission,
        FactId fact,
        @Nullable Correction correction,
        Map<FactField, String> before,
        String reason) {

    public Amendment {
        Map<FactField, String> sorted = new EnumMap<>(FactField.class);
        sorted.putAll(before);
        before = Collections.unmodifiableMap(sorted);
    }

    /** What became of the fact, in Chinese: 改正为数值 12、否定、撤销了更正. */
    public String words() {
        if (correction == null) {
            return "撤销了更正";
        }
        return correction.rejects() ? "否定" : correction.change().word() + "为" + AmendmentWords.of(correction.values());
    }
}
