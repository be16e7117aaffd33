package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Corrected;
import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactValues;
import cn.fazhi.audit.facts.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people put right, in the form of the JSON contract: keys that are there only where somebody did. */
final class CorrectionsJson {

    private CorrectionsJson() {}

    /** What a fact was that says something else now; null where the program had missed it. */
    static Map<String, @Nullable Object> of(Corrected by) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("was", by.was() == null ? null : was(by.was(), by.correction()));
        why(json, by.correction());
        return json;
    }

    /** The facts that were rejected, whole. */
    static void rejected(Facts facts, Map<String, @Nullable Object> json) {
        List<Map<String, @Nullable Object>> all = facts.corrected().stream()
                .filter(one -> one.correction().rejects() && one.was() != null)
                .map(CorrectionsJson::rejected)
                .toList();
        if (!all.isEmpty()) {
            json.put("rejected", all);
        }
    }

    private static Map<String, @Nullable Object> rejected(Corrected one) {
        Map<String, @Nullable Object> why = new LinkedHashMap<>();
        why(why, one.correction());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fact", one.correction().fact().kind().code());
        if (one.was() != null) {
            json.putAll(FactsJson.of(one.was()));
        }
        json.put("corrected", why);
        return json;
    }

    private static void why(Map<String, @Nullable Object> json, Correction correction) {
        json.put("reason", correction.reason());
        json.put("by", correction.by());
    }

    /** The fields that were put right, as they stand in the contract. */
    private static Map<String, @Nullable Object> was(Fact fact, Correction by) {
        Map<String, @Nullable Object> whole = FactsJson.of(fact);
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        for (FactField field : FactValues.of(fact).keySet()) {
            if (by.values().containsKey(field)) {
                was.put(field.code(), whole.get(field.code()));
            }
        }
        return was;
    }
}
