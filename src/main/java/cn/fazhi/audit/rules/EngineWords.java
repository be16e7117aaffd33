package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule engine's complaints in the words of a maintainer, with the engine's own first line behind where ours may not do. */
final class EngineWords {

    private static final Pattern TYPE = Pattern.compile("Unable to resolve ObjectType '(\\w+)'");
    private static final Pattern FIELD = Pattern.compile("Unable to Analyse Expression (.+?):");
    private static final Pattern TOKEN =
            Pattern.compile("(?:mismatched|no viable alternative at|missing) .*?'([^']*)'");

    /** Stands for a complaint where the engine broke off without one. */
    static final String STUMBLED = "the engine broke off";

    private EngineWords() {}

    static String inChinese(String message) {
        if (message.equals(STUMBLED)) {
            return "写得太长或太深，程序读不了：请拆成几条规则";
        }
        Matcher type = TYPE.matcher(message);
        if (type.find()) {
            String near = NearWords.asked(type.group(1), Vocabulary.facts());
            return "里没有“" + type.group(1) + "”这种事实" + (near.isEmpty() ? "：" : near) + "请对照 rules/README.md 的事实表";
        }
        Matcher field = FIELD.matcher(message);
        if (field.find()) {
            return "的条件“" + field.group(1) + "”看不懂：请对照 rules/README.md 的事实表检查字段名，数字写阿拉伯数字，文字写在英文双引号里";
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return "在“" + token.group(1) + "”附近语法有误：请检查括号、引号和逗号" + behind(message);
        }
        return "不能编译：请对照别的规则检查写法" + behind(message);
    }

    /** What of the rule is meant, as it stands there; "" where the engine does not say. */
    static String meant(String message) {
        Matcher type = TYPE.matcher(message);
        Matcher field = FIELD.matcher(message);
        return type.find() ? type.group(1) : field.find() ? field.group(1) : "";
    }

    /** Whether it only repeats what an outline check of the rule's last part says better. */
    static boolean ofConsequence(String message) {
        return message.startsWith("Rule Compilation error");
    }

    private static String behind(String message) {
        return "（引擎原话：" + message.strip().lines().findFirst().orElse("").strip() + "）";
    }
}
