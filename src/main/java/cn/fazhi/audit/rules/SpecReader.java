package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a rule is worth and says out of its annotations, and finds what is missing, unknown or out of place. */
final class SpecReader {

    static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d)?");

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> ITEM_WIDE = Set.of("item", "full", "basis", "advice", "wording", "atMost");

    private final RuleProblems problems;

    /** Names of the facts that the rules of this file hand over: a @next is filled from another rule's. */
    private final Set<String> fileTypes = new TreeSet<>();

    SpecReader(List<RuleText> file, RuleProblems problems) {
        this.problems = problems;
        for (RuleText rule : file) {
            RuleText.Call call = rule.call();
            if (call != null) {
                call.facts().forEach(variable -> fileTypes.add(rule.types().getOrDefault(variable, "")));
            }
        }
    }

    /** The rule's worth, or null when it could not be made out; what is wrong goes to the problems. */
    @Nullable
    RuleSpec read(RuleText rule, int order, boolean redFlag) {
        RuleText.Call call = rule.call();
        if (call == null) {
            annotationsOnly(rule, redFlag);
            return null;
        }
        Template reason = template(rule, call, "reason");
        if (reason == null) {
            problem(rule, "缺少 @reason(\"…\")：请写明得分或扣分的原因");
        }
        RuleSpec spec = redFlag ? flag(rule, call, reason) : scored(rule, call, order, reason);
        checkFacts(rule, call);
        return spec;
    }

    /** Of a rule whose consequence cannot be read, what can be said all the same. */
    private void annotationsOnly(RuleText rule, boolean redFlag) {
        String worth = redFlag ? "deduct" : "points";
        if (rule.value(worth) != null) {
            number(rule, worth);
        }
        if (rule.value("reason") == null && !problems.brokenOutline(rule)) {
            problem(rule, "缺少 @reason(\"…\")：请写明得分或扣分的原因");
        }
        template(rule, new RuleText.Call("", List.copyOf(rule.types().keySet())), "reason");
        template(rule, null, "next");
    }

    private @Nullable RuleSpec scored(RuleText rule, RuleText.Call call, int order, @Nullable Template reason) {
        switch (call.method()) {
            case "notApplicable" -> {
                known(rule, order, Set.of("reason"));
                return reason == null ? null : new RuleSpec.Exemption(rule, reason);
            }
            case "earn", "askPerson", "earnShare" -> {
                boolean share = call.method().equals("earnShare");
                known(rule, order, share ? Set.of("points", "reason", "roundTo") : Set.of("points", "reason", "next"));
                BigDecimal points = number(rule, "points");
                BigDecimal step = share ? number(rule, "roundTo") : BigDecimal.ZERO;
                if (share && step != null && step.signum() == 0) {
                    problem(rule, "@roundTo 要大于0，如 @roundTo(0.5)");
                    return null;
                }
                Template next = template(rule, null, "next");
                return points == null || step == null || reason == null
                        ? null
                        : new RuleSpec.Tier(rule, order, points.doubleValue(), step.doubleValue(), reason, next);
            }
            default -> {
                return unknownCall(rule, call, "earn、earnShare、askPerson、notApplicable");
            }
        }
    }

    private @Nullable RuleSpec flag(RuleText rule, RuleText.Call call, @Nullable Template reason) {
        if (!call.method().equals("flag")) {
            return unknownCall(rule, call, "flag");
        }
        known(rule, 0, Set.of("deduct", "level", "reason"));
        BigDecimal deduct = number(rule, "deduct");
        String level = Objects.requireNonNullElse(rule.value("level"), "");
        List<String> levels = Arrays.stream(RedFlag.Level.values())
                .map(l -> l.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!levels.contains(level)) {
            problems.add(
                    rule.file(),
                    rule.lineOf("level"),
                    "@level(\"" + level + "\")",
                    "规则“" + rule.name() + "”的 @level 应是 " + String.join("、", levels) + " 之一");
            return null;
        }
        RedFlag.Level read = RedFlag.Level.valueOf(level.toUpperCase(Locale.ROOT));
        return deduct == null || reason == null ? null : new RuleSpec.Flag(rule, deduct.doubleValue(), read, reason);
    }

    private @Nullable RuleSpec unknownCall(RuleText rule, RuleText.Call call, String allowed) {
        problem(
                rule,
                "verdict." + call.method(),
                "then 里的 verdict." + call.method() + " 在这里不能用"
                        + NearWords.asked(call.method(), List.of(allowed.split("、"))) + "，可用：" + allowed);
        return null;
    }

    private void checkFacts(RuleText rule, RuleText.Call call) {
        if (call.facts().isEmpty()) {
            problem(rule, "then 里没有交出事实：请写成 verdict." + call.method() + "(drools, $变量);");
        }
        for (String variable : call.facts()) {
            String type = rule.types().get(variable);
            // A fact of an unknown name is told where it is named.
            if (type == null) {
                problem(
                        rule,
                        variable,
                        "then 里的 " + variable + " 没有在 when 里绑定到事实"
                                + NearWords.asked(variable, rule.types().keySet())
                                        .replace("？", "；要绑定，") + "请写成 " + variable + " : 事实名(条件)");
            }
        }
    }

    /** Checks a template against the facts of a call, or against those of the whole file when it is filled from another rule's. */
    private @Nullable Template template(RuleText rule, RuleText.@Nullable Call call, String annotation) {
        String text = rule.value(annotation);
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> types = new ArrayList<>();
        if (call == null) {
            types.addAll(fileTypes);
        } else {
            call.facts().forEach(variable -> types.add(rule.types().getOrDefault(variable, "")));
        }
        types.replaceAll(SpecReader::meant);
        Template template = new Template(text);
        for (String fault : template.faults(types)) {
            Matcher place = PLACE.matcher(fault);
            problems.add(
                    rule.file(),
                    rule.lineOf(annotation),
                    place.find() ? place.group() : text,
                    "规则“" + rule.name() + "”的 @" + annotation + " " + fault);
        }
        return template;
    }

    /** The fact that a name most likely means: its sentence can then be checked all the same. */
    private static String meant(String type) {
        List<String> near = Vocabulary.knows(type) ? List.of(type) : NearWords.of(type, Vocabulary.facts());
        return near.isEmpty() ? type : near.get(0);
    }

    /** A number of an annotation, not below 0; null when it is missing or none. */
    @Nullable
    BigDecimal number(RuleText rule, String annotation) {
        String value = rule.value(annotation);
        if (value == null) {
            problem(rule, "缺少 @" + annotation + "(数字)");
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            problems.add(
                    rule.file(),
                    rule.lineOf(annotation),
                    "@" + annotation + "(" + value + ")",
                    "规则“" + rule.name() + "”的 @" + annotation + "(" + value + ") 应是不小于0、至多一位小数的数字");
            return null;
        }
        return new BigDecimal(value);
    }

    private void known(RuleText rule, int order, Set<String> own) {
        Set<String> allowed = new TreeSet<>(own);
        if (order == 0) {
            allowed.addAll(ITEM_WIDE);
        }
        rule.metadata().forEach((name, annotation) -> {
            if (!allowed.contains(name)) {
                String what = ITEM_WIDE.contains(name)
                        ? "只能写在本文件第一条规则上"
                        : "在这里不认识" + NearWords.asked(name, allowed) + "可用：" + String.join("、", allowed);
                what = what.replaceFirst("(?<!？)可用", "，可用");
                problems.add(
                        rule.file(), annotation.line(), "@" + name, "规则“" + rule.name() + "”的 @" + name + " " + what);
            }
        });
    }

    private void problem(RuleText rule, String what) {
        problem(rule, rule.name(), what);
    }

    /** At the first place of the rule where these words stand. */
    private void problem(RuleText rule, String words, String what) {
        problems.find(rule, words, "规则“" + rule.name() + "”" + what);
    }
}
