package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.SharedFigure;
import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedPassage;
import cn.fazhi.audit.facts.SharedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reports share, in the form of the JSON contract. */
final class SharedJson {

    private SharedJson() {}

    static Map<String, Object> of(SharedText shared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("batch", shared.batch().stream().map(p -> pair(p, false)).toList());
        json.put("lastYear", shared.lastYear().stream().map(p -> pair(p, true)).toList());
        return json;
    }

    private static Map<String, Object> pair(SharedPair pair, boolean years) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", side(pair.one()));
        json.put("other", side(pair.other()));
        json.put("percent", FactsJson.number(pair.percent()));
        json.put("otherPercent", FactsJson.number(pair.otherPercent()));
        json.put("longest", pair.longest());
        json.put("verdict", pair.verdict());
        json.put("passages", pair.passages().stream().map(SharedJson::passage).toList());
        if (years) {
            json.put("figures", pair.figures().stream().map(SharedJson::figure).toList());
        }
        return json;
    }

    private static Map<String, @Nullable Object> side(SharedPair.Side side) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", side.source());
        json.put("unit", side.unit());
        json.put("date", side.date());
        return json;
    }

    private static Map<String, Object> passage(SharedPassage passage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("own", FactsJson.evidence(passage.own()));
        json.put("theirs", FactsJson.evidence(passage.theirs()));
        json.put("characters", passage.characters());
        json.put("alike", passage.alike());
        json.put(
                "runs",
                passage.runs().stream()
                        .map(r -> List.of(r.start(), r.end(), r.otherStart(), r.otherEnd()))
                        .toList());
        return json;
    }

    private static Map<String, Object> figure(SharedFigure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", figure.topic());
        json.put("value", FactsJson.number(figure.value()));
        json.put("unit", figure.measure());
        json.put("counts", figure.counts());
        json.put("own", FactsJson.evidence(figure.own()));
        json.put("theirs", FactsJson.evidence(figure.theirs()));
        return json;
    }
}
