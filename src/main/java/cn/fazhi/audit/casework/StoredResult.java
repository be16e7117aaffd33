package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report's result as the log holds it, read back.
 *
 * @param source the file's name
 * @param sha256 hash of its bytes
 * @param unit such as 云岭镇; "" when it is not known
 * @param unitType such as 镇; "" when it is not known
 * @param year the year it reports on, or null
 * @param status audited, incomplete or refused
 * @param refusal why it was not audited; "" when it was
 * @param notices what an inspector should know of the file
 * @param scorecard null when it was not audited
 * @param json the whole result as it stands
 */
public record StoredResult(
        String source,
        String sha256,
        String unit,
        String unitType,
        @Nullable Integer year,
        String status,
        String refusal,
        List<String> notices,
        @Nullable Scorecard scorecard,
        JsonNode json) {

    public StoredResult {
        notices = List.copyOf(notices);
    }

    /**
     * Reads a result.
     *
     * @param result a report's object of results.json
     * @param checklist the checklist it was judged by
     * @throws CaseException when the result speaks of items that the checklist does not have
     */
    public static StoredResult of(byte[] result, Checklist checklist) throws CaseException {
        JsonNode json = Body.of(result);
        JsonNode year = json.path("year");
        return new StoredResult(
                json.path("source").asString(""),
                json.path("sha256").asString(""),
                json.path("unit").asString(""),
                json.path("unitType").asString(""),
                year.isInt() ? year.asInt() : null,
                json.path("status").asString(""),
                json.path("refusal").asString(""),
                json.path("notices").valueStream().map(JsonNode::asString).toList(),
                json.has("items") ? scorecard(json, checklist) : null,
                json);
    }

    /**
     * The outcome it was written from.
     *
     * @param facts what the report states; null when it was not audited
     */
    Outcome outcome(@Nullable Facts facts) throws CaseException {
        if (scorecard == null) {
            return new Outcome.Refused(source, sha256, refusal);
        }
        if (facts == null) {
            throw new CaseException("“" + source + "”有审核结果，现在却读不出来。");
        }
        return new Outcome.Audited(source, sha256, facts, scorecard, status.equals("audited"), notices);
    }

    private static Scorecard scorecard(JsonNode json, Checklist checklist) throws CaseException {
        Map<String, Item> items = checklist.all().collect(Collectors.toMap(Item::id, Function.identity()));
        List<ItemVerdict> verdicts = new ArrayList<>();
        for (JsonNode node : json.path("items")) {
            verdicts.add(verdict(node, item(node, items)));
        }
        List<RedFlag> flags = new ArrayList<>();
        for (JsonNode node : json.path("redFlags")) {
            flags.add(flag(node, item(node, items)));
        }
        return new Scorecard(
                checklist,
                verdicts,
                flags,
                json.path("earned").asDouble(),
                json.path("deducted").asDouble(),
                json.path("total").asDouble(),
                json.path("grade").asString(""),
                json.path("conclusion").asString(""));
    }

    private static Item item(JsonNode node, Map<String, Item> items) throws CaseException {
        String id = node.path("id").asString("");
        Item item = items.get(id);
        if (item == null) {
            throw new CaseException("档案里的审核结果有项目" + id + "，它所用的规则库里却没有：请用 archive verify 检查档案。");
        }
        return item;
    }

    private static ItemVerdict verdict(JsonNode node, Item item) {
        return new ItemVerdict(
                item,
                State.valueOf(node.path("state").asString()),
                node.path("score").asDouble(),
                node.path("reason").asString(""),
                node.path("advice").asString(""),
                node.path("nextTier").asString(""),
                node.path("rule").asString(""),
                evidence(node));
    }

    private static RedFlag flag(JsonNode node, Item item) {
        return new RedFlag(
                item,
                node.path("deduction").asDouble(),
                RedFlag.Level.valueOf(node.path("level").asString().toUpperCase(Locale.ROOT)),
                node.path("reason").asString(""),
                evidence(node),
                node.path("undecided").asBoolean(false));
    }

    private static List<Evidence> evidence(JsonNode node) {
        return node.path("evidence")
                .valueStream()
                .map(one -> new Evidence(
                        one.path("quote").asString(""),
                        one.path("start").asInt(),
                        one.path("end").asInt(),
                        one.path("paragraph").asInt(),
                        one.path("section").asString("")))
                .toList();
    }
}
