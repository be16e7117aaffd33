package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Flaws;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Measure;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Problem;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.facts.SumCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts in the form of the JSON contract: plain maps and lists in a fixed order of keys. */
public final class FactsJson {

    private FactsJson() {}

    /** One report's facts, its source first. */
    public static Map<String, Object> of(String source, Facts facts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", source);
        if (!facts.unread().isEmpty()) {
            json.put("notices", facts.notices());
        }
        json.putAll(of(facts));
        return json;
    }

    /** One report's facts. */
    public static Map<String, @Nullable Object> of(Facts facts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("report", corrected(facts, facts.report(), FactsJson::report));
        json.put("sections", facts.sections().stream().map(FactsJson::section).toList());
        json.put("counts", all(facts, facts.counts(), FactsJson::count));
        json.put("frequencies", all(facts, facts.frequencies(), FactsJson::frequency));
        json.put("mentions", all(facts, facts.mentions(), FactsJson::mention));
        json.put("problems", all(facts, facts.problems().all(), FactsJson::problem));
        json.put("measures", facts.measures().stream().map(FactsJson::measure).toList());
        json.put("sums", facts.sums().stream().map(FactsJson::sum).toList());
        json.put("flaws", facts.flaws().stream().flatMap(FactsJson::flaws).toList());
        CorrectionsJson.rejected(facts, json);
        return json;
    }

    private static <T extends Fact> List<Map<String, @Nullable Object>> all(
            Facts facts, List<T> ones, Function<T, Map<String, @Nullable Object>> form) {
        return ones.stream().map(one -> corrected(facts, one, form)).toList();
    }

    /** A fact, and what it was where a person put it right. */
    private static <T extends Fact> Map<String, @Nullable Object> corrected(
            Facts facts, T fact, Function<T, Map<String, @Nullable Object>> form) {
        Map<String, @Nullable Object> json = form.apply(fact);
        facts.correction(fact).ifPresent(by -> json.put("corrected", CorrectionsJson.of(by)));
        return json;
    }

    /** A fact of a kind that can be put right. */
    static Map<String, @Nullable Object> of(Fact fact) {
        if (fact instanceof Count count) {
            return count(count);
        }
        if (fact instanceof Frequency often) {
            return frequency(often);
        }
        if (fact instanceof Mention mention) {
            return mention(mention);
        }
        if (fact instanceof Problem problem) {
            return problem(problem);
        }
        if (fact instanceof Measure measure) {
            return measure(measure);
        }
        if (fact instanceof Flaw flaw) {
            return flaw(flaw);
        }
        if (fact instanceof Report report) {
            return report(report);
        }
        throw new IllegalArgumentException(fact.toString());
    }

    private static Map<String, @Nullable Object> report(Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("unit", report.name());
        json.put("unitType", report.type());
        json.put("year", report.year());
        json.put("title", report.title());
        json.put("addressee", report.addressee());
        json.put("signedOn", report.signedOn());
        json.put("unitFrom", report.nameFrom());
        json.put("copies", report.copies());
        return json;
    }

    private static Map<String, @Nullable Object> section(Section section) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("heading", section.heading());
        json.put("role", section.role().code());
        json.put("level", section.level());
        json.put("start", section.start());
        json.put("end", section.end());
        return json;
    }

    private static Map<String, @Nullable Object> count(Count count) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("topic", count.topic());
        json.put("value", number(count.value()));
        json.put("unit", count.measure());
        json.put("qualifier", count.qualifier().code());
        json.put("scope", count.scope().code());
        json.put("part", count.part());
        whose(json, count.whose());
        confidence(json, count.sure(), count.doubt());
        place(json, count.evidence());
        return json;
    }

    private static Map<String, @Nullable Object> frequency(Frequency frequency) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("topic", frequency.topic());
        json.put("per", frequency.per().code());
        json.put("scope", frequency.scope().code());
        whose(json, frequency.whose());
        confidence(json, frequency.sure(), "");
        place(json, frequency.evidence());
        return json;
    }

    private static Map<String, @Nullable Object> mention(Mention mention) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("topic", mention.topic());
        json.put("kind", mention.kind());
        json.put("scope", mention.scope().code());
        json.put("occasion", mention.occasion().isEmpty() ? null : mention.occasion());
        whose(json, mention.whose());
        confidence(json, mention.sure(), "");
        place(json, mention.evidence());
        return json;
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", problem.text());
        json.put("specific", problem.specific());
        json.put("why", problem.why());
        json.put("cause", problem.cause());
        json.put("measure", problem.measure());
        place(json, problem.evidence());
        return json;
    }

    private static Map<String, @Nullable Object> measure(Measure measure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", measure.text());
        json.put("topics", measure.topics());
        json.put("problems", measure.problems());
        place(json, measure.evidence());
        return json;
    }

    private static Map<String, @Nullable Object> sum(SumCheck sum) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", sum.kind());
        json.put("topic", sum.topic());
        json.put("total", number(sum.total()));
        json.put("parts", sum.parts().stream().map(FactsJson::number).toList());
        json.put("holds", sum.holds());
        json.put("working", sum.working());
        confidence(json, sum.sure(), "");
        place(json, sum.evidence());
        return json;
    }

    private static java.util.stream.Stream<Map<String, @Nullable Object>> flaws(Flaws flaws) {
        return flaws.all().stream().map(FactsJson::flaw);
    }

    private static Map<String, @Nullable Object> flaw(Flaw flaw) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", flaw.kind());
        json.put("words", flaw.words());
        json.put("why", flaw.why());
        confidence(json, flaw.sure(), "");
        place(json, flaw.evidence());
        return json;
    }

    /** Words and their place, as every piece of evidence is written. */
    static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("quote", evidence.quote());
        json.put("start", evidence.start());
        json.put("end", evidence.end());
        json.put("paragraph", evidence.paragraph());
        json.put("section", evidence.section());
        return json;
    }

    private static void place(Map<String, @Nullable Object> json, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            json.putAll(evidence(evidence.get(0)));
        }
        if (evidence.size() > 1) {
            json.put(
                    "also",
                    evidence.subList(1, evidence.size()).stream()
                            .map(FactsJson::evidence)
                            .toList());
        }
    }

    private static void whose(Map<String, @Nullable Object> json, String whose) {
        if (!whose.isEmpty()) {
            json.put("whose", whose);
        }
    }

    private static void confidence(Map<String, @Nullable Object> json, boolean sure, String doubt) {
        if (!sure) {
            json.put("confidence", "low");
        }
        if (!doubt.isEmpty()) {
            json.put("doubt", doubt);
        }
    }

    /** Whole numbers without a point. */
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }
}
