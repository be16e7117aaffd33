package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.rules.Explanation.Condition;
import cn.fazhi.audit.rules.Explanation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The conditions of one rule, tried one after the other on the facts of a report. */
final class Trial {

    private final RuleFile file;
    private final RuleText rule;
    private final Probes probes;
    private final AskedWords asked;
    private final ReadWords read;
    private final Nearest nearest;

    Trial(RuleFile file, RuleText rule, Probes probes, AskedWords asked, ReadWords read, Nearest nearest) {
        this.file = file;
        this.rule = rule;
        this.probes = probes;
        this.asked = asked;
        this.read = read;
        this.nearest = nearest;
    }

    /** The conditions up to the first that does not hold. */
    record Outcome(Result result, List<Condition> conditions, int unseen) {}

    Outcome of(List<Part> parts) {
        int end = 0;
        Result result = Result.HELD;
        while (end < parts.size() && result == Result.HELD) {
            result = result(parts.get(end++));
        }
        List<Map<String, Fact>> matches = matches(parts.subList(0, end));
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            conditions.add(condition(parts.get(i), parts.size() == 1 ? 0 : i + 1, matches));
        }
        return new Outcome(result, conditions, parts.size() - end);
    }

    private Result result(Part part) {
        if (part instanceof Part.Choice choice) {
            List<Result> ways =
                    choice.ways().stream().map(this::of).map(Outcome::result).toList();
            return ways.contains(Result.HELD)
                    ? Result.HELD
                    : ways.contains(Result.BROKEN) ? Result.BROKEN : Result.MISSED;
        }
        return result(whole(part));
    }

    private static Result result(Probes.Tried tried) {
        return tried.failure() != null ? Result.BROKEN : tried.holds() ? Result.HELD : Result.MISSED;
    }

    private Probes.Tried whole(Part part) {
        return part instanceof Part.Pattern pattern
                ? tried(pattern, pattern.constraints().size())
                : probes.of(new Probe(file, rule, part, 0));
    }

    /** The matches of the longest beginning that holds: of several facts, those that went furthest together. */
    private List<Map<String, Fact>> matches(List<Part> parts) {
        List<Map<String, Fact>> furthest = List.of();
        for (Part part : parts) {
            if (part instanceof Part.Pattern pattern) {
                Probes.Tried tried = furthest(pattern);
                furthest = tried.holds() ? tried.matches() : furthest;
            }
        }
        return furthest;
    }

    private Probes.Tried furthest(Part.Pattern pattern) {
        int n = pattern.constraints().size();
        while (n > pattern.selecting() && !tried(pattern, n).holds()) {
            n--;
        }
        return tried(pattern, n);
    }

    private Condition condition(Part part, int number, List<Map<String, Fact>> matches) {
        if (part instanceof Part.Pattern pattern) {
            return pattern(pattern, number, matches);
        }
        if (part instanceof Part.Absent absent) {
            return absent(absent, number);
        }
        Result result = result(part);
        if (part instanceof Part.Choice choice) {
            List<Condition> ways = choice.ways().stream()
                    .flatMap(way -> of(way).conditions().stream())
                    .toList();
            return new Condition(number, result, "以下几种情形有一种就行", List.of(), List.of(), ways);
        }
        String text = ((Part.Whole) part).text();
        String words = (text.isEmpty() ? "" : "“" + text + "”：") + "这个条件较复杂，不能逐项拆开，整体"
                + (result == Result.HELD ? "成立" : result == Result.MISSED ? "没有成立" : "执行出错");
        return new Condition(number, result, words, List.of(), List.of(), List.of());
    }

    private Condition pattern(Part.Pattern pattern, int number, List<Map<String, Fact>> matches) {
        Probes.Tried furthest = furthest(pattern);
        int all = pattern.constraints().size();
        Result result = result(tried(pattern, all));
        List<Fact> facts = facts(pattern, matches, furthest);
        int n = pattern.selecting();
        while (n < all && tried(pattern, n).holds()) {
            n++;
        }
        String words = asked.of(pattern, n);
        boolean lacks = result == Result.MISSED;
        if (result == Result.BROKEN) {
            words += "：执行出错（" + tried(pattern, all).failure() + "）";
        } else if (result == Result.HELD) {
            String held = read.held(pattern, facts);
            words += held.isEmpty() ? "" : "：" + held;
        } else if (facts.isEmpty()) {
            words = read.missing(pattern, asked.about(pattern)) + (nearest.silent(pattern) ? "，全文也没有接近的说法" : "");
        } else {
            Meaning missed = pattern.constraints().get(n - 1).meaning();
            words += read.instead(pattern, missed, facts);
            lacks = wantsMore(missed);
        }
        List<Explanation.Near> near = lacks ? nearest.of(pattern) : List.of();
        return new Condition(number, result, words, evidence(facts), near, List.of());
    }

    /** What comes near helps nobody where the report says too much rather than too little. */
    private static boolean wantsMore(Meaning missed) {
        return !(missed instanceof Meaning.Compare compare
                && (compare.operator().startsWith("<")
                        || compare.operator().equals("!=")
                        || compare.negated()
                        || compare.values().contains("false")
                        || compare.values().contains("0")));
    }

    /** The facts of the matches that went furthest; of a fact that only has to exist, those that would do. */
    private static List<Fact> facts(Part.Pattern pattern, List<Map<String, Fact>> matches, Probes.Tried own) {
        List<Fact> joined = named(pattern, matches);
        return joined.isEmpty() ? named(pattern, own.matches()) : joined;
    }

    private static List<Fact> named(Part.Pattern pattern, List<Map<String, Fact>> matches) {
        return matches.stream()
                .map(match -> match.get(Probe.name(pattern)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Evidence> evidence(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Condition absent(Part.Absent absent, int number) {
        Result result = result(whole(absent));
        List<Fact> there = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (Part part : absent.parts()) {
            unwanted.add(
                    part instanceof Part.Pattern p ? asked.of(p, p.constraints().size()) : "其他条件");
            if (result == Result.MISSED && part instanceof Part.Pattern p) {
                there.addAll(named(p, whole(p).matches()));
            }
        }
        String words = "没有" + String.join("，同时有", unwanted);
        if (result == Result.MISSED) {
            words = "要求" + words + "：读到了" + read.briefly(there);
        }
        return new Condition(number, result, words, evidence(there), List.of(), List.of());
    }

    private Probes.Tried tried(Part.Pattern pattern, int constraints) {
        return probes.of(new Probe(file, rule, pattern, constraints));
    }
}
