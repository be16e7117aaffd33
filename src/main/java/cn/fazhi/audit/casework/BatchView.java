package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.score.rounds.Answer.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How a batch stands, read out of its entries.
 *
 * @param name the batch's name
 * @param year the year its reports are about
 * @param opened when it was made
 * @param by who made it
 * @param submitted everything that came in, oldest first
 * @param audited everything that was judged, oldest first
 * @param returned every checklist that went back, oldest first
 * @param replies every answer that came in, oldest first
 * @param entries all of its entries, oldest first
 */
public record BatchView(
        String name,
        int year,
        String opened,
        String by,
        List<Submitted> submitted,
        List<Audited> audited,
        List<Returned> returned,
        List<Reply> replies,
        List<Entry> entries) {

    public BatchView {
        submitted = List.copyOf(submitted);
        audited = List.copyOf(audited);
        returned = List.copyOf(returned);
        replies = List.copyOf(replies);
        entries = List.copyOf(entries);
    }

    /** Empty when no entry makes such a batch. */
    static Optional<BatchView> of(List<Entry> entries) {
        if (entries.isEmpty() || !entries.get(0).kind().equals(Kind.BATCH.word())) {
            return Optional.empty();
        }
        Entry first = entries.get(0);
        List<Submitted> submitted = new ArrayList<>();
        List<Audited> audited = new ArrayList<>();
        List<Returned> returned = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        Map<String, List<Submitted>> before = new HashMap<>();
        Set<Long> listed = new HashSet<>();
        for (Entry entry : entries) {
            JsonNode body = Body.of(entry);
            if (entry.kind().equals(Kind.RECEIVED.word())) {
                Submitted report = submitted(entry, body, before, listed);
                submitted.add(report);
                before.computeIfAbsent(report.whose(), whose -> new ArrayList<>())
                        .add(report);
            } else if (entry.kind().equals(Kind.AUDITED.word())) {
                audited.add(audited(entry, body));
            } else if (entry.kind().equals(Kind.RETURNED.word())) {
                returned.add(returned(entry, body));
                listed.add(body.path("submission").asLong());
            } else if (entry.kind().equals(Kind.REPLIED.word())) {
                replies.add(reply(entry, body));
            }
        }
        return Optional.of(new BatchView(
                first.batch(),
                Body.of(first).path("year").asInt(),
                first.at(),
                first.who(),
                submitted,
                audited,
                returned,
                replies,
                entries));
    }

    private static Submitted submitted(
            Entry entry, JsonNode body, Map<String, List<Submitted>> before, Set<Long> listed) {
        String unit = body.path("unit").asString("");
        String name = body.path("name").asString("");
        JsonNode year = body.path("year");
        String received = body.path("received").asString("");
        List<Submitted> own = before.getOrDefault(unit.isEmpty() ? name : unit, List.of());
        return new Submitted(
                entry.number(),
                entry.at(),
                entry.who(),
                name,
                body.path("sha256").asString(""),
                unit,
                body.path("unitType").asString(""),
                year.isInt() ? year.asInt() : null,
                received,
                body.path("signed").asString(""),
                counted(own, listed).orElse(received),
                body.path("refusal").asString(""),
                own.size() + 1);
    }

    /** The day of the report that went back; empty when none did. */
    private static Optional<String> counted(List<Submitted> own, Set<Long> listed) {
        return own.stream()
                .filter(one -> listed.contains(one.number()))
                .reduce((early, late) -> late)
                .map(one -> one.counted().isEmpty() ? one.signed() : one.counted());
    }

    private static Audited audited(Entry entry, JsonNode body) {
        return new Audited(
                entry.number(),
                entry.at(),
                body.path("submission").asLong(),
                body.path("key").asString(""),
                body.path("rules").asString(""),
                body.path("engine").asString(""),
                body.path("result").asString(""),
                body.path("status").asString(""),
                body.path("total").asDouble(),
                body.path("grade").asString(""),
                body.path("conclusion").asString(""),
                body.path("beside").asString(""),
                run(body.path("run"), body.path("whole").asBoolean(true)));
    }

    private static Audited.Run run(JsonNode run, boolean whole) {
        return new Audited.Run(
                run.path("standing").asString(""),
                run.path("left").asInt(),
                run.path("reports").valueStream().map(JsonNode::asLong).toList(),
                run.path("lastYear")
                        .valueStream()
                        .map(one -> new Audited.Kept(
                                one.path("name").asString(""),
                                one.path("sha256").asString("")))
                        .toList(),
                run.path("deadline").asString("--03-01"),
                run.path("outline").asString(""),
                whole,
                run.path("corrections").asLong(0));
    }

    private static Returned returned(Entry entry, JsonNode body) {
        return new Returned(
                entry.number(),
                entry.at(),
                entry.who(),
                body.path("code").asString(""),
                body.path("submission").asLong(),
                body.path("audit").asLong(),
                body.path("round").asInt(),
                body.path("deadline").asString(""),
                body.path("findings").valueStream().map(JsonNode::asString).toList());
    }

    private static Reply reply(Entry entry, JsonNode body) {
        List<Reply.Answer> answers = body.path("answers")
                .valueStream()
                .map(one -> new Reply.Answer(
                        one.path("finding").asString(""),
                        Claim.valueOf(one.path("claim").asString()),
                        one.path("newWords").asString(""),
                        one.path("explanation").asString(""),
                        one.path("person").asString(""),
                        one.path("done").asString("")))
                .toList();
        return new Reply(
                entry.number(),
                entry.at(),
                entry.who(),
                body.path("received").asString(""),
                body.path("code").asString(""),
                answers);
    }

    /** What counts now: of each unit the report that came last, in the order in which units first came. */
    public List<Submitted> current() {
        Map<String, Submitted> last = new LinkedHashMap<>();
        submitted.forEach(one -> last.put(one.whose(), one));
        return List.copyOf(last.values());
    }

    /**
     * A report that counts now.
     *
     * @throws CaseException when there is none of that number, or the unit has sent another since
     */
    Submitted current(long number) throws CaseException {
        Submitted report = submitted.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new CaseException("批次“" + name + "”里没有第" + number + "号报送的报告。"));
        if (!current().contains(report)) {
            throw new CaseException("“" + report.whose() + "”后来又报送过，第" + report.round() + "次报送的这一份不再改动。");
        }
        return report;
    }

    /**
     * The report of a unit that counts now.
     *
     * @param whose as {@link Submitted#whose}
     * @throws CaseException when it has sent none
     */
    public Submitted current(String whose) throws CaseException {
        return current().stream()
                .filter(one -> one.whose().equals(whose))
                .findFirst()
                .orElseThrow(() -> new CaseException("批次“" + name + "”里没有“" + whose + "”的报告，现有："
                        + String.join(
                                "、", current().stream().map(Submitted::whose).toList())
                        + "。"));
    }

    /** Everything that one unit sent, oldest first. */
    List<Submitted> reports(String whose) {
        return submitted.stream().filter(one -> one.whose().equals(whose)).toList();
    }

    /** How a report was judged last; empty when it has not been. */
    public Optional<Audited> judgement(Submitted report) {
        return audited.stream()
                .filter(one -> one.submission() == report.number())
                .reduce((before, after) -> after);
    }

    /** The list that went back for a report; the newest where there were several, empty where there was none. */
    public Optional<Returned> list(Submitted report) {
        return returned.stream()
                .filter(one -> one.submission() == report.number())
                .reduce((before, after) -> after);
    }

    /** The newest answer to a list of a report. */
    public Optional<Reply> reply(Submitted report) {
        return replies.stream()
                .filter(reply -> returned.stream()
                        .anyMatch(list -> list.submission() == report.number()
                                && list.code().equals(reply.code())))
                .reduce((before, after) -> after);
    }
}
