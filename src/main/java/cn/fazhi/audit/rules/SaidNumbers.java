package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the numbers that a rule's name and reason tell with those of its condition: whoever changes one forgets the other. A
 * warning only, and only where a name tells numbers none of which the condition knows.
 */
final class SaidNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|[一两二三四五六七八九十])";
    /** The lower end of 1至3次 and of 一两次. */
    private static final Pattern LOWER =
            Pattern.compile("(\\d+|[一二三四五六七八九])[至到—-]?(?=(?:\\d+|[两二三四五六七八九])\\s*[次件个类处场条项份字家])");

    private static final Pattern TOLD = Pattern.compile(NUMBER + "\\s*([次件个类处场条项份字家%])");
    private static final Pattern PER_CENT = Pattern.compile("(?<!不足)百分之([一二三四五六七八九十]{1,3})");
    private static final Pattern REACHED =
            Pattern.compile("(?<!未)(?<!没有)达到(?:每年|全年)?" + NUMBER + "\\s*([次件个类处场条项份字家%])");
    private static final Pattern DEDUCTED = Pattern.compile("扣" + NUMBER + "分");

    private final RuleText rule;
    private final RuleProblems problems;

    private SaidNumbers(RuleText rule, RuleProblems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    static void check(RuleText rule, List<Part> parts, RuleProblems problems) {
        SaidNumbers check = new SaidNumbers(rule, problems);
        check.deducted();
        Set<Double> asked = new TreeSet<>();
        if (check.plain(parts, asked) && !asked.isEmpty()) {
            check.compare(asked);
        }
    }

    private void compare(Set<Double> asked) {
        Set<Double> name = told(TOLD, rule.title());
        name.addAll(told(PER_CENT, rule.title()));
        name.addAll(told(LOWER, rule.title()));
        if (!name.isEmpty() && name.stream().noneMatch(asked::contains)) {
            problems.warn(
                    rule.file(),
                    rule.line(),
                    rule.title(),
                    "规则名“" + rule.name() + "”里的数字是" + spoken(name) + "，条件里的界线是" + spoken(asked) + "：请核对哪个对，一并改过来");
        }
        String reason = rule.value("reason");
        Set<Double> reached = told(REACHED, reason == null ? "" : reason);
        if (!reached.isEmpty() && reached.stream().noneMatch(asked::contains)) {
            problems.warn(
                    rule.file(),
                    rule.lineOf("reason"),
                    reason == null ? "" : reason,
                    "规则“" + rule.name() + "”的 @reason 说达到" + spoken(reached) + "，条件里的界线是" + spoken(asked)
                            + "：请核对哪个对，一并改过来");
        }
    }

    private void deducted() {
        Set<Double> name = told(DEDUCTED, rule.title());
        String deduct = rule.value("deduct");
        if (deduct != null
                && !name.isEmpty()
                && Allowances.number(deduct).filter(name::contains).isEmpty()) {
            problems.warn(
                    rule.file(),
                    rule.lineOf("deduct"),
                    "@deduct",
                    "规则名“" + rule.name() + "”写的是扣" + spoken(name) + "分，@deduct 是" + deduct + "：请核对哪个对，一并改过来");
        }
    }

    /** Gathers the numbers of the conditions; false where one of them cannot be read. */
    private boolean plain(List<Part> parts, Set<Double> asked) {
        for (Part part : parts) {
            if (!(part instanceof Part.Pattern pattern)) {
                return false;
            }
            for (Part.Constraint constraint : pattern.constraints()) {
                if (!(constraint.meaning() instanceof Meaning.Compare compare)) {
                    return false;
                }
                if (Vocabulary.isNumber(pattern.type(), compare.field()) && !numbers(pattern.type(), compare, asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean numbers(String type, Meaning.Compare compare, Set<Double> asked) {
        for (String value : compare.values()) {
            Optional<Double> number = Allowances.number(value);
            if (number.isEmpty()) {
                return false;
            }
            asked.add(number.get());
            boolean whole = Vocabulary.kind(type, compare.field()) != double.class;
            if (whole && compare.operator().equals(">")) {
                asked.add(number.get() + 1);
            } else if (whole && compare.operator().equals("<")) {
                asked.add(number.get() - 1);
            }
        }
        return true;
    }

    private static Set<Double> told(Pattern pattern, String text) {
        Set<Double> told = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            told.add(value(found.group(1)));
        }
        return told;
    }

    private static double value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Double.parseDouble(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return digit(number);
        }
        int tens = ten == 0 ? 1 : digit(number.substring(0, ten));
        return tens * 10.0 + (ten + 1 == number.length() ? 0 : digit(number.substring(ten + 1)));
    }

    private static int digit(String character) {
        return character.equals("两") ? 2 : DIGITS.indexOf(character);
    }

    private static String spoken(Set<Double> numbers) {
        return new ArrayList<>(numbers).stream().map(Template::plain).collect(Collectors.joining("、"));
    }
}
