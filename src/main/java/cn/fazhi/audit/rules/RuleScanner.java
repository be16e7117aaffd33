package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outline of a rule file: names, annotations, bound facts and the call of each rule, with their lines.
 * The conditions themselves are left to the engine. A file may hold comments and rules, nothing else.
 */
final class RuleScanner {

    private static final Pattern RULE = Pattern.compile("\\brule\\s+\"");
    private static final Pattern NEXT_RULE = Pattern.compile("\\brule\\b");
    private static final Pattern ANNOTATION = Pattern.compile("\\s*@\\s*(\\w+)\\s*");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*([A-Za-z]\\w*)\\s*\\(");
    private static final Pattern CALL =
            Pattern.compile("\\s*verdict\\.(\\w+)\\(drools((?:\\s*,\\s*\\$\\w+(?:\\.\\w+\\(\\))?)*+)\\);\\s*");
    private static final Pattern PLAIN = Pattern.compile("\\p{Graph}*");
    private static final Pattern FACT = Pattern.compile("\\$\\w+(?![\\w.])");
    private static final Pattern EVAL = Pattern.compile("\\beval\\s*\\(");
    private static final Pattern LOOP =
            Pattern.compile("\\b(modify|update|insert|insertLogical|delete|retract|while|for)\\b");

    private final String file;
    private final String text;
    private final String masked;
    private final RuleProblems problems;

    private RuleScanner(String file, String text, RuleProblems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.masked = SourceMask.of(text, offset -> problem(offset, 1, "引号没有配对：请补上英文双引号，一段文字写在同一行"));
    }

    /** The rules of a file in order; what is wrong goes to the problems. */
    static List<RuleText> scan(String file, String text, RuleProblems problems) {
        return new RuleScanner(file, text, problems).rules();
    }

    private List<RuleText> rules() {
        List<RuleText> rules = new ArrayList<>();
        int at = 0;
        while ((at = skipBlank(at)) < masked.length()) {
            Matcher rule = RULE.matcher(masked).region(at, masked.length());
            if (!rule.lookingAt()) {
                String word = firstWord(at);
                problem(
                        at,
                        word.length(),
                        word.equals("rule")
                                ? "规则名要写在英文双引号里，如 rule \"D2 全年集体学法4次及以上\"：请补上双引号"
                                : "规则文件里只能有注释和规则，这里写的是“" + word + "”，请删去");
                at = nextRule(at + 1);
                continue;
            }
            int end = readRule(at, rule.end(), rules);
            at = end < 0 ? nextRule(rule.end()) : end;
        }
        return rules;
    }

    /** Returns the offset after the rule's end, or -1 when it has none. */
    private int readRule(int start, int nameStart, List<RuleText> rules) {
        int nameEnd = masked.indexOf('"', nameStart);
        if (nameEnd < 0) {
            return -1;
        }
        String name = text.substring(nameStart, nameEnd);
        Matcher next = RULE.matcher(masked);
        int limit = next.find(nameEnd) ? next.start() : masked.length();
        int when = word("when", nameEnd + 1, limit);
        int then = word("then", when < 0 ? nameEnd + 1 : when, limit);
        int end = word("end", then < 0 ? nameEnd + 1 : then, limit);
        missing(name, start, nameEnd + 1 - start, when, then, end);
        int stop = end < 0 ? limit : end;
        int body = then < 0 ? stop : then;
        Map<String, RuleText.Annotation> metadata = annotations(name, nameEnd + 1, when < 0 ? body : when, when >= 0);
        Matcher eval = EVAL.matcher(masked).region(when < 0 ? body : when, body);
        if (eval.find()) {
            problem(eval.start(), "eval".length(), "规则“" + name + "”用了 eval，请改用字段条件");
        }
        RuleText.@Nullable Call call = then < 0 || end < 0 ? null : call(name, then + "then".length(), end);
        int after = end < 0 ? -1 : end + "end".length();
        rules.add(new RuleText(
                file,
                line(start),
                name,
                metadata,
                when < 0 ? Map.of() : types(when, body),
                call,
                start,
                end < 0 ? limit : after));
        return after;
    }

    private void missing(String name, int start, int length, int when, int then, int end) {
        List<String> missing = new ArrayList<>();
        if (when < 0) {
            missing.add("when");
        }
        if (then < 0) {
            missing.add("then");
        }
        if (end < 0) {
            missing.add("end");
        }
        if (!missing.isEmpty()) {
            problem(start, length, "规则“" + name + "”缺少 " + String.join("、", missing) + "（小写字母，单独成行），请补上");
        }
    }

    /**
     * @param strict whether nothing else may stand there
     */
    private Map<String, RuleText.Annotation> annotations(String name, int from, int to, boolean strict) {
        Map<String, RuleText.Annotation> found = new LinkedHashMap<>();
        int at = from;
        while (skipBlank(at) < to) {
            Matcher head = ANNOTATION.matcher(masked).region(at, to);
            if (!head.lookingAt() || head.end() >= to || masked.charAt(head.end()) != '(') {
                if (!strict) {
                    return found;
                }
                String word = firstWord(skipBlank(at));
                problem(skipBlank(at), word.length(), "规则“" + name + "”在 when 之前只能有 @标注(…)，请删去“" + word + "”");
                at = nextAnnotation(skipBlank(at) + 1, to);
                continue;
            }
            int mark = masked.indexOf('@', at);
            int close = masked.indexOf(')', head.end());
            if (close < 0 || close > to) {
                problem(mark, head.end() - mark, "@" + head.group(1) + " 缺少右括号，请补上");
                return found;
            }
            String written = text.substring(head.end() + 1, close).strip();
            if (!written.startsWith("\"") && !PLAIN.matcher(written).matches()) {
                problem(mark, close + 1 - mark, "@" + head.group(1) + " 里的文字要写在英文双引号里：请补上双引号");
            }
            String value = unquoted(written);
            if (found.put(head.group(1), new RuleText.Annotation(value, line(mark))) != null) {
                problem(mark, close + 1 - mark, "规则“" + name + "”的 @" + head.group(1) + " 写了两次，请留下一个");
            }
            at = close + 1;
        }
        return found;
    }

    private int nextAnnotation(int from, int to) {
        int next = masked.indexOf('@', from);
        return next < 0 || next > to ? to : next;
    }

    private Map<String, String> types(int from, int to) {
        Map<String, String> types = new LinkedHashMap<>();
        Matcher binding = BINDING.matcher(masked).region(from, to);
        while (binding.find()) {
            types.put(binding.group(1), binding.group(2));
        }
        return types;
    }

    private RuleText.@Nullable Call call(String name, int from, int to) {
        Matcher call = CALL.matcher(masked).region(from, to);
        if (!call.matches()) {
            Matcher loop = LOOP.matcher(masked).region(from, to);
            if (loop.find()) {
                problem(
                        loop.start(),
                        loop.group().length(),
                        "规则“" + name + "”的 then 里用了 " + loop.group()
                                + "，会让规则反复触发、停不下来：请改成一句 verdict.earn(drools, $变量);");
                return null;
            }
            int at = Math.min(skipBlank(from), to);
            String first = text.substring(at, to).strip().lines().findFirst().orElse("");
            if (CALL.matcher(masked.substring(from, to).stripTrailing() + ";").matches()) {
                problem(at + first.length() - 1, 1, "规则“" + name + "”的 then 里这句话末尾少了英文分号“;”：请补上");
                return null;
            }
            problem(
                    at,
                    first.length(),
                    "规则“" + name + "”的 then 里只能有一句 verdict.earn(drools, $变量); 这样的话，其中的 $变量 来自 when");
            return null;
        }
        List<String> facts = new ArrayList<>();
        Matcher fact = FACT.matcher(call.group(2));
        while (fact.find()) {
            facts.add(fact.group());
        }
        return new RuleText.Call(call.group(1), facts);
    }

    private int word(String word, int from, int to) {
        Matcher found = Pattern.compile("\\b" + word + "\\b").matcher(masked).region(from, to);
        return found.find() ? found.start() : -1;
    }

    private int nextRule(int from) {
        Matcher next = NEXT_RULE.matcher(masked);
        return from < masked.length() && next.find(from) ? next.start() : masked.length();
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < masked.length() && Character.isWhitespace(masked.charAt(at))) {
            at++;
        }
        return at;
    }

    private String firstWord(int at) {
        int end = at;
        while (end < text.length() && end < at + 20 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private void problem(int offset, int length, String what) {
        problems.addOutline(file, offset, length, what);
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
