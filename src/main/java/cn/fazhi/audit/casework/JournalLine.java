package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.score.Points;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log as people read it.
 *
 * @param number of the entry
 * @param at when it was written, ISO 8601 in UTC
 * @param who did it
 * @param kind such as 收到报告
 * @param batch "" for none
 * @param said what was done, in Chinese
 */
public record JournalLine(long number, String at, String who, String kind, String batch, String said) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** An instant of the log, to the minute, where this computer is. */
    static String minute(String instant) {
        return MINUTE.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }

    /**
     * Reads an entry.
     *
     * @param topics Chinese names of the topics of facts, by the names of the lexicon's files; facts without one are called by their words
     */
    public static JournalLine of(Entry entry, Map<String, String> topics) {
        return new JournalLine(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.kind(),
                entry.batch(),
                said(entry, Body.of(entry), topics));
    }

    private static String said(Entry entry, JsonNode body, Map<String, String> topics) {
        Optional<Amendment> step = Amendments.step(entry);
        if (step.isPresent()) {
            return body.path("whose").asString("") + " " + new CorrectionLine(step.get(), topics).said() + "（"
                    + step.get().reason() + "）";
        }
        if (entry.kind().equals(Kind.BATCH.word())) {
            return body.path("year").asInt() + "年度";
        }
        if (entry.kind().equals(Kind.RECEIVED.word())) {
            return joined(body, "unit", "name", "refusal");
        }
        if (entry.kind().equals(Kind.AUDITED.word())) {
            return body.path("conclusion").asString("").isEmpty()
                    ? "第" + body.path("submission").asLong() + "号报告：未审核"
                    : "第" + body.path("submission").asLong() + "号报告："
                            + Points.plain(body.path("total").asDouble()) + "分，"
                            + body.path("conclusion").asString("");
        }
        if (entry.kind().equals(Kind.REVIEWED.word())) {
            return body.path("changes").valueStream().map(JournalLine::review).collect(Collectors.joining("；"));
        }
        if (entry.kind().equals(Kind.WAIVED.word())) {
            return joined(body, "whose", "item", "reason", "approver", "until");
        }
        if (body.has("edits")) {
            return joined(body, "note") + "："
                    + body.path("edits")
                            .valueStream()
                            .map(edit -> edit.path("path").asString(""))
                            .collect(Collectors.joining("、"));
        }
        if (body.has("proposal")) {
            return "第" + body.path("proposal").asLong() + "号提交，" + joined(body, "note");
        }
        return joined(body, "path", "unit", "whose", "code", "deadline", "received", "how", "note", "reason");
    }

    private static String review(JsonNode one) {
        JsonNode after = one.path("after");
        return one.path("whose").asString("") + " " + one.path("item").asString("") + "："
                + (after.isNumber() ? "复核 " + Points.plain(after.asDouble()) : "取消复核得分") + "（"
                + one.path("reason").asString("") + "）";
    }

    private static String joined(JsonNode body, String... names) {
        return List.of(names).stream()
                .map(name -> body.path(name).asString(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
