package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Overlap;
import cn.fazhi.audit.facts.Unchanged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the other reports have to do with one report. It can be kept and read back, so that the report can be judged again without
 * them while they stay the same.
 *
 * @param facts what it shares with them and what the rules shall see because of them
 * @param notices what an inspector should know of it because of them, in Chinese
 */
public record Beside(List<Fact> facts, List<String> notices) {

    /** Of a file that cannot be audited. */
    static final Beside NONE = new Beside(List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<? extends Fact>> KINDS =
            Map.of("overlap", Overlap.class, "unchanged", Unchanged.class, "flaw", Flaw.class);

    public Beside {
        facts = List.copyOf(facts);
        notices = List.copyOf(notices);
    }

    /** The same for the same, in one text. */
    public String text() {
        return facts + "\n" + notices;
    }

    /** As UTF-8, to be read back by {@link #read}. */
    public byte[] kept() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Fact fact : facts) {
            String kind = KINDS.entrySet().stream()
                    .filter(one -> one.getValue().isInstance(fact))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(fact.toString()));
            all.add(Map.of(kind, fact));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("facts", all);
        json.put("notices", notices);
        return JSON.writeValueAsBytes(json);
    }

    /** What was kept; empty when another version of the program kept it otherwise. */
    public static Optional<Beside> read(byte[] kept) {
        try {
            JsonNode json = JSON.readTree(kept);
            List<Fact> facts = new ArrayList<>();
            for (JsonNode one : json.path("facts")) {
                Map.Entry<String, JsonNode> field = one.properties().iterator().next();
                facts.add(JSON.treeToValue(field.getValue(), KINDS.get(field.getKey())));
            }
            List<String> notices =
                    json.path("notices").valueStream().map(JsonNode::asString).toList();
            return Optional.of(new Beside(facts, notices));
        } catch (JacksonException | IllegalArgumentException | NullPointerException other) {
            return Optional.empty();
        }
    }
}
