package cn.fazhi.audit.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule engine's complaints in the words of a maintainer, with the engine's own first line behind. */
final class EngineWords {

    private static final Pattern TYPE = Pattern.compile("Unable to resolve ObjectType '(\\w+)'");
    private static final Pattern FIELD = Pattern.compile("Unable to Analyse Expression (.+?):");
    private static final Pattern TOKEN =
            Pattern.compile("(?:mismatched|no viable alternative at|missing) .*?'([^']*)'");

    private EngineWords() {}

    static String inChinese(String message) {
        Matcher type = TYPE.matcher(message);
        if (type.find()) {
            return "没有“" + type.group(1) + "”这种事实：请对照 rules/README.md 的事实表";
        }
        Matcher field = FIELD.matcher(message);
        if (field.find()) {
            return "条件“" + field.group(1) + "”不成立：请对照 rules/README.md 检查字段名和值" + behind(message);
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return "规则语法有误，在“" + token.group(1) + "”附近：请检查括号、引号和逗号" + behind(message);
        }
        return "规则不能编译：请检查这一条规则的写法" + behind(message);
    }

    private static String behind(String message) {
        return "（引擎原话：" + message.strip().lines().findFirst().orElse("").strip() + "）";
    }
}
