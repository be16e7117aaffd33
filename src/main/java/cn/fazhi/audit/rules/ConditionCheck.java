package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.Allowed;
import cn.fazhi.audit.rules.check.Asked;
import cn.fazhi.audit.rules.check.Box;
import cn.fazhi.audit.rules.check.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds conditions of one rule that can never hold or always do. */
final class ConditionCheck {
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");

    private final RuleFile file;
    private final RuleText rule;
    private final Domains domains;
    private final RuleProblems problems;
    private final List<Part> parts;
    private final Allowances allowances;

    private ConditionCheck(RuleFile file, RuleText rule, List<Part> parts, Domains domains, RuleProblems problems) {
        this.file = file;
        this.rule = rule;
        this.parts = parts;
        this.domains = domains;
        this.problems = problems;
        this.allowances = Ways.allowances(parts, domains);
    }

    /** Checks a rule and gives its ways; none when it must not be looked into further. */
    static List<Way> of(RuleFile file, RuleText rule, List<Part> parts, Domains domains, RuleProblems problems) {
        return new ConditionCheck(file, rule, parts, domains, problems).ways();
    }

    private List<Way> ways() {
        boolean possible = possible(parts);
        List<Way> ways = Ways.of(parts, domains);
        if (possible && !ways.isEmpty() && ways.stream().allMatch(Way::contradicts)) {
            problem("not", "条件永远不成立：要求有的事实，又要求没有（not），请删去其中一个");
        }
        return possible ? ways : List.of();
    }

    private boolean possible(List<Part> some) {
        boolean possible = true;
        for (Part part : some) {
            if (part instanceof Part.Pattern pattern) {
                possible &= possible(pattern);
            } else if (part instanceof Part.Absent absent) {
                possible &= possible(absent.parts());
            } else if (part instanceof Part.Choice choice) {
                for (List<Part> way : choice.ways()) {
                    possible &= possible(way);
                }
            }
        }
        return possible;
    }

    private boolean possible(Part.Pattern pattern) {
        List<Box> before = List.of(Box.open());
        List<Part.Constraint> inOrder = pattern.constraints().stream()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
        for (Part.Constraint constraint : inOrder) {
            List<Box> alone = allowances.of(pattern.type(), constraint);
            before = both(before, alone);
            if (before.stream().allMatch(Box::none)) {
                never(pattern, constraint, alone.stream().allMatch(Box::none));
                return false;
            }
            always(pattern, constraint, alone);
            twice(constraint.meaning());
            quotedNumber(pattern.type(), constraint);
        }
        return true;
    }

    private static List<Box> both(List<Box> some, List<Box> others) {
        List<Box> all = new ArrayList<>();
        some.forEach(one -> others.forEach(other -> all.add(one.and(other))));
        return all;
    }

    private void never(Part.Pattern pattern, Part.Constraint constraint, boolean alone) {
        if (!alone) {
            problem(
                    constraint.text(),
                    "条件“" + constraint.text() + "”与同一个" + pattern.type() + "里前面的条件互相矛盾，永远不成立：请改正或删去其中一个");
            return;
        }
        String bounds = constraint.meaning() instanceof Meaning.Compare compare
                ? "，" + compare.field() + domains.spoken(pattern.type(), compare.field())
                : "";
        problem(
                constraint.text(),
                "条件“" + constraint.text() + "”永远不成立" + (bounds.endsWith(fieldOf(constraint)) ? "" : bounds) + "：请改正");
    }

    private static String fieldOf(Part.Constraint constraint) {
        return constraint.meaning() instanceof Meaning.Compare compare ? compare.field() : "";
    }

    private void always(Part.Pattern pattern, Part.Constraint constraint, List<Box> alone) {
        Optional<String> field = only(alone);
        if (field.isEmpty()) {
            return;
        }
        Allowed domain = domains.of(pattern.type(), field.get());
        Optional<Allowed> any = alone.stream()
                .map(box -> box.fields().values().iterator().next())
                .reduce(Allowed::or);
        if (domain != null && any.isPresent() && any.get().like(domain) && domain.within(any.get())) {
            String bounds = domains.spoken(pattern.type(), field.get());
            problem(
                    constraint.text(),
                    "条件“" + constraint.text() + "”总是成立" + (bounds.isEmpty() ? "" : "，" + field.get() + bounds)
                            + "，等于没有写：请改正界线，或删去这个条件");
        }
    }

    /** The one field that all of these ask for and nothing else. */
    private static Optional<String> only(List<Box> boxes) {
        Set<String> fields = new HashSet<>();
        boxes.forEach(box -> fields.addAll(box.fields().keySet()));
        boolean plain = boxes.stream()
                .allMatch(box -> box.others().isEmpty() && box.fields().size() == 1);
        return plain && fields.size() == 1 ? fields.stream().findFirst() : Optional.empty();
    }

    /** The engine would only find out when it runs. */
    private void quotedNumber(String type, Part.Constraint constraint) {
        boolean quoted = constraint.meaning() instanceof Meaning.Compare compare
                && Vocabulary.isNumber(type, compare.field())
                && compare.values().stream().anyMatch(value -> value.startsWith("\""));
        if (quoted) {
            problem(constraint.text(), "条件“" + constraint.text() + "”拿数字与文字比较：数字不加引号，请改正");
        }
    }

    /** A value listed twice is a slip for another one. */
    private void twice(Meaning meaning) {
        if (meaning instanceof Meaning.Compare compare) {
            Set<String> seen = new HashSet<>();
            for (String value : compare.values()) {
                if (!seen.add(value)) {
                    problem(value, "“" + value + "”在同一个条件里写了两次：请改成另一个值，或删去一个");
                }
            }
        }
    }

    private void problem(String words, String what) {
        String own = SourceMask.of(file.text(), offset -> {}).substring(0, rule.end());
        Matcher when = WHEN.matcher(own);
        int from = when.find(rule.start()) ? when.end() : rule.start();
        Matcher place = Pattern.compile("(?<!\\w)" + Pattern.quote(words) + (words.matches(".*\\w") ? "(?!\\w)" : ""))
                .matcher(file.text())
                .region(from, rule.end())
                .useTransparentBounds(true);
        String sentence = "规则“" + rule.name() + "”的" + what;
        if (place.find()) {
            problems.at(file.path(), place.start(), words.length(), sentence);
        } else {
            problems.add(file.path(), rule.line(), sentence);
        }
    }

    /** Whether two rules hold in the same cases, as far as that can be told. */
    static boolean same(List<Way> one, List<Way> other) {
        return Way.within(one, other) && Way.within(other, one);
    }

    /** Whether something is asked at all; a rule of which nothing could be read is like every other. */
    static boolean tells(List<Way> ways) {
        return ways.stream()
                .flatMap(way -> way.present().stream())
                .map(Asked::type)
                .findAny()
                .isPresent();
    }
}
