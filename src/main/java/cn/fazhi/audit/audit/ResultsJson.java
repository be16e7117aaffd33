package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Outcome;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** results.json: the same inputs and rules give the same bytes. */
public final class ResultsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ResultsJson() {}

    /** Writes the whole result as UTF-8, one report a line. Does not close the stream. */
    public static void write(Audit audit, Checklist checklist, String engineVersion, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writePOJOProperty("rules", Map.of("sha256", checklist.sha256()));
            json.writePOJOProperty("engine", Map.of("version", engineVersion));
            json.writeArrayPropertyStart("reports");
            for (Outcome outcome : audit.outcomes()) {
                json.writeRaw('\n');
                json.writePOJO(of(outcome));
            }
            json.writeEndArray();
            json.writeRaw('\n');
            json.writePOJOProperty("shared", SharedJson.of(audit.shared()));
            json.writeEndObject();
        }
    }

    /** One report's object as it stands in results.json, as UTF-8. */
    public static byte[] report(Outcome outcome) {
        return MAPPER.writeValueAsBytes(of(outcome));
    }

    /** One JSON object on one line. */
    public static String line(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    private static Map<String, @Nullable Object> of(Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", outcome.source());
        json.put("sha256", outcome.sha256());
        if (outcome instanceof Outcome.Refused refused) {
            json.put("status", "refused");
            json.put("refusal", refused.reason());
        } else if (outcome instanceof Outcome.Audited audited) {
            audited(json, audited);
        }
        return json;
    }

    private static void audited(Map<String, @Nullable Object> json, Outcome.Audited audited) {
        Report report = audited.facts().report();
        json.put("unit", report.name());
        json.put("unitType", report.type());
        json.put("year", report.year());
        json.put("status", audited.complete() ? "audited" : "incomplete");
        json.put("refusal", null);
        json.put("notices", audited.notices());
        json.put(
                "items",
                audited.scorecard().items().stream().map(ResultsJson::item).toList());
        json.put(
                "redFlags",
                audited.scorecard().redFlags().stream()
                        .map(ResultsJson::redFlag)
                        .toList());
        json.put("earned", FactsJson.number(audited.scorecard().earned()));
        json.put("deducted", FactsJson.number(audited.scorecard().deducted()));
        json.put("total", FactsJson.number(audited.scorecard().total()));
        json.put("grade", audited.scorecard().grade());
        json.put("conclusion", audited.scorecard().conclusion());
        json.put("facts", FactsJson.of(audited.facts()));
    }

    private static Map<String, Object> item(ItemVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", verdict.item().id());
        json.put("points", FactsJson.number(verdict.item().points()));
        json.put("score", FactsJson.number(verdict.score()));
        json.put("state", verdict.state().name());
        json.put("reason", verdict.reason());
        json.put("advice", verdict.advice());
        json.put("nextTier", verdict.nextTier());
        json.put("rule", verdict.rule());
        json.put("evidence", evidence(verdict.evidence()));
        return json;
    }

    private static Map<String, Object> redFlag(RedFlag flag) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", flag.item().id());
        json.put("deduction", FactsJson.number(flag.deduction()));
        json.put("level", flag.level().name().toLowerCase(Locale.ROOT));
        json.put("undecided", flag.undecided());
        json.put("reason", flag.reason());
        json.put("evidence", evidence(flag.evidence()));
        return json;
    }

    private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
        return evidence.stream().map(FactsJson::evidence).toList();
    }

    /** The caller closes its stream. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws java.io.IOException {
            out.flush();
        }
    }
}
