package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Flaws;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Grounds;
import cn.fazhi.audit.facts.LookedFor;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Problem;
import cn.fazhi.audit.facts.Problems;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.facts.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Facts made by hand. */
final class Given {

    static final List<String> FLAW_KINDS = List.of("year-conflict", "name-slip", "artefact", "foreign-name");

    /** Every topic that a floor rule looks for. */
    static final List<String> TOPICS = List.of(
            "first-responsible",
            "leading-group",
            "meeting",
            "appraisal",
            "xi-thought",
            "study-session",
            "training",
            "adviser-engaged",
            "village-adviser",
            "adviser-service",
            "legality-review",
            "publicity-event",
            "publicity-material",
            "law-target",
            "law-day",
            "enforcement-norm",
            "dispute-total",
            "disclosure");

    private Given() {}

    /** The facts of a report of which nothing is known, and these; a summary given replaces the empty one. */
    static List<Fact> report(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        if (all.stream().noneMatch(Report.class::isInstance)) {
            all.add(title(true, true, true));
        }
        if (all.stream().noneMatch(Problems.class::isInstance)) {
            all.add(new Problems(List.of(), 0, 2000, List.of()));
        }
        all.add(new Grounds("cause", List.of()));
        all.add(new Grounds("measure", List.of()));
        for (String kind : FLAW_KINDS) {
            if (all.stream()
                    .noneMatch(f -> f instanceof Flaws flaws && flaws.kind().equals(kind))) {
                all.add(flaws(kind, 0));
            }
        }
        TOPICS.forEach(topic -> all.add(new LookedFor(topic, 4, 81, "", List.of())));
        return all;
    }

    static Evidence words(String quote, int start) {
        return new Evidence(quote, start, start + quote.length(), 3, "二、主要工作");
    }

    static Report title(boolean unit, boolean year, boolean report) {
        return head("镇", unit, year, report);
    }

    static Report head(String type, boolean unit, boolean year, boolean report) {
        List<Evidence> evidence = List.of(words("石桥镇2024年法治政府建设年度报告", 0));
        return new Report("石桥镇", type, 2024, "标题", null, null, unit, year, report, 2000, evidence);
    }

    static Tally counted(String topic, double times) {
        return new Tally(topic, times, true, 1, 1, 1, "甲", true, List.of(words("共" + (int) times + "次", 40)));
    }

    static Tally named(String topic, String names) {
        return new Tally(topic, 0, false, 1, 1, 0, names, true, List.of(words("做了工作", 40)));
    }

    static Tally unsure(String topic, double times) {
        return new Tally(topic, times, true, 1, 1, 1, "甲", false, List.of(words("共" + (int) times + "次", 40)));
    }

    static Tally told(String topic) {
        return kinds(topic, 1);
    }

    static Tally kinds(String topic, int kinds) {
        return new Tally(
                topic, 0, false, 1, kinds, 0, "甲、乙、丙、丁".substring(0, 2 * kinds - 1), true, List.of(words("做了工作", 40)));
    }

    static Tally occasions(String topic, int occasions) {
        return new Tally(topic, 0, false, occasions, 1, occasions, "甲", true, List.of(words("3月5日", 40)));
    }

    static Frequency often(String topic, Period per, Scope scope) {
        return new Frequency(topic, per, scope, true, List.of(words("按期开展", 60)));
    }

    static Mention mention(String topic, Scope scope) {
        return new Mention(topic, "甲", scope, "", true, List.of(words("有关表述", 70)));
    }

    static Count doubtful(String topic, String doubt) {
        List<Evidence> evidence = List.of(words("共4次", 40));
        return new Count(topic, 4, "次", Qualifier.EXACT, Scope.DONE, false, false, doubt, evidence);
    }

    static Section section(Role role, boolean own, int steps) {
        return new Section("三、某一节", role, own ? 1 : 0, own, 100, 200, steps, List.of(words("三、某一节", 100)));
    }

    static Flaw flaw(String kind, String wrong, boolean sure) {
        return new Flaw(kind, wrong, "与本单位不符", sure, List.of(words(wrong, 90)));
    }

    static Flaws flaws(String kind, int count) {
        List<Flaw> all = IntStream.range(0, count)
                .mapToObj(i -> flaw(kind, "第" + i + "处", true))
                .toList();
        return new Flaws(
                kind, all, 81, all.stream().flatMap(f -> f.evidence().stream()).toList());
    }

    /** Problems of which the first so many are specific, caused, and answered by a measure. */
    static Problems problems(int count, int specific, int caused, int matched) {
        return problems(count, specific, caused, matched, 0, 2000);
    }

    static Problems problems(int count, int specific, int caused, int matched, int characters, int body) {
        List<Problem> all = IntStream.range(0, count)
                .mapToObj(i -> new Problem(
                        i + 1,
                        "一是",
                        i < specific,
                        "",
                        i < caused ? "由于" : null,
                        i < matched ? "将" : null,
                        List.of(words("第" + (i + 1) + "个问题", 300 + i))))
                .toList();
        return new Problems(
                all,
                characters,
                body,
                all.stream().flatMap(p -> p.evidence().stream()).toList());
    }

    /** Three problems of which the last is answered, and only the first specific. */
    static Problems answeredBoilerplate() {
        List<Problem> all = List.of(
                new Problem(1, "一", true, "", null, null, List.of()),
                new Problem(2, "二", false, "", null, "将", List.of()),
                new Problem(3, "三", false, "", null, "将", List.of()));
        return new Problems(all, 100, 2000, List.of());
    }
}
