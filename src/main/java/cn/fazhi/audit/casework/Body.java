package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Entry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of entries. */
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Body() {}

    static JsonNode of(Entry entry) {
        return JSON.readTree(entry.body());
    }

    static JsonNode of(byte[] json) {
        return JSON.readTree(json);
    }

    static String of(Map<String, ? extends @Nullable Object> values) {
        return JSON.writeValueAsString(values);
    }
}
