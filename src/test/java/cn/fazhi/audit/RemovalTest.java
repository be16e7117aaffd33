package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Takes sentences out of the best sample one at a time: what rested on the sentence falls, and nothing else. */
class RemovalTest {

    private static final JsonNode REMOVALS = Ours.yaml(Ours.EXPECTED.resolve("removal.yaml"));
    private static final Document BEST =
            Ours.read(Ours.SAMPLES.resolve(REMOVALS.get("source").asString()));
    private static final String NAME = BEST.source().replaceFirst("\\.[a-z]+$", ".txt");
    private static final Map<String, ItemVerdict> WHOLE = items(Ours.text(NAME, BEST.text()));

    static List<Named<JsonNode>> removals() {
        List<Named<JsonNode>> all = new ArrayList<>();
        REMOVALS.get("remove")
                .forEach(r -> all.add(Named.of(
                        r.get("falls").propertyNames() + " "
                                + r.get("sentence").asString().substring(0, 12),
                        r)));
        return all;
    }

    private static Map<String, ItemVerdict> items(Document document) {
        Outcome.Audited audited = Ours.audited(document);
        Map<String, ItemVerdict> items = new LinkedHashMap<>();
        audited.scorecard().items().forEach(v -> items.put(v.item().id(), v));
        return items;
    }

    @Test
    void theWholeReportEarnsEverythingAsPlainTextToo() {
        assertThat(WHOLE.values()).allSatisfy(v -> {
            assertThat(v.state()).as(v.item().id() + v.reason()).isEqualTo(State.符合);
            assertThat(v.score()).as(v.item().id()).isEqualTo(v.item().points());
        });
    }

    @ParameterizedTest
    @MethodSource("removals")
    void withoutASentenceOnlyWhatRestedOnItFalls(JsonNode removal) {
        String sentence = removal.get("sentence").asString();
        assertThat(BEST.text()).containsOnlyOnce(sentence);
        Map<String, ItemVerdict> left = items(Ours.text(NAME, BEST.text().replace(sentence, "")));
        SoftAssertions all = new SoftAssertions();
        left.forEach((id, verdict) -> {
            JsonNode falls = removal.get("falls").get(id);
            double points = falls == null ? WHOLE.get(id).score() : falls.asDouble();
            String told = id + "：" + verdict.reason() + verdict.evidence();
            all.assertThat(verdict.score()).as(told).isEqualTo(points);
            all.assertThat(verdict.state())
                    .as(told)
                    .isEqualTo(falls == null ? WHOLE.get(id).state() : points == 0 ? State.不符合 : State.部分符合);
        });
        all.assertAll();
    }
}
