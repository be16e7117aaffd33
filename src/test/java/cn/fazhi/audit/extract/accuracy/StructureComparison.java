package cn.fazhi.audit.extract.accuracy;

import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Problem;
import cn.fazhi.audit.facts.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Head and problems of one passage against those it should give. */
final class StructureComparison {

    private static final Map<String, Function<Report, @Nullable Object>> HEAD = Map.of(
            "unit", Report::name,
            "unitType", Report::type,
            "year", Report::year,
            "addressee", Report::addressee,
            "signedOn", Report::signedOn);

    private StructureComparison() {}

    static void compare(Passage passage, Placed placed, Facts read, Scoreboard board) {
        if (passage.has("head")) {
            JsonNode head = passage.node().get("head");
            for (String key : head.propertyNames()) {
                String want = head.get(key).isNull() ? "null" : head.get(key).asString();
                String got = Objects.toString(HEAD.get(key).apply(read.report()));
                board.ask(passage, "报告头 " + key, want.equals(got), "应为" + want + "，读成" + got);
            }
        }
        if (passage.has("problems")) {
            JsonNode wanted = passage.node().get("problems");
            List<Problem> all = read.problems().all();
            board.ask(
                    passage,
                    "问题条数",
                    all.size() == wanted.size(),
                    "应为" + wanted.size() + "，读成" + all.size() + " "
                            + all.stream().map(Problem::text).toList());
            wanted.forEach(want -> problem(passage, placed, want, all, board));
        }
    }

    private static void problem(Passage passage, Placed placed, JsonNode want, List<Problem> all, Scoreboard board) {
        String text = want.get("text").asString();
        Optional<Problem> got =
                all.stream().filter(p -> placed.overlaps(text, p.evidence())).findFirst();
        board.ask(passage, "问题", got.isPresent(), text);
        if (got.isEmpty()) {
            return;
        }
        Problem problem = got.get();
        if (want.has("specific")) {
            boolean specific = want.get("specific").asBoolean();
            board.ask(passage, specific ? "问题具体" : "问题套话", problem.specific() == specific, text + "：" + problem.why());
        }
        if (want.has("cause")) {
            words(passage, "问题原因", text, want.get("cause").asString(), problem.cause(), board);
        }
        if (want.has("measure")) {
            words(passage, "问题措施", text, want.get("measure").asString(), problem.measure(), board);
        }
    }

    private static void words(
            Passage passage, String kind, String text, String want, @Nullable String got, Scoreboard board) {
        boolean right = want.equals("none")
                ? got == null
                : got != null && (got.contains(want) || want.contains(got) && got.length() >= 4);
        board.ask(passage, kind, right, text + "：应为" + want + "，读成" + got);
    }
}
