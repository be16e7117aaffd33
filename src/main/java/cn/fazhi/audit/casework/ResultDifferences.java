package cn.fazhi.audit.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Two results of one report held against each other, item by item. */
final class ResultDifferences {

    private static final Map<String, String> FIELDS = fields();

    private ResultDifferences() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", "来源文件");
        fields.put("sha256", "报告校验码");
        fields.put("unit", "单位");
        fields.put("year", "年度");
        fields.put("status", "审核情况");
        fields.put("refusal", "未审核原因");
        fields.put("total", "总分");
        fields.put("grade", "等级");
        fields.put("conclusion", "结论");
        return fields;
    }

    /**
     * What differs, one sentence each.
     *
     * @param ones what the first is called
     * @param others what the other is called
     */
    static List<String> of(JsonNode one, JsonNode other, String ones, String others) {
        List<String> wrong = new ArrayList<>();
        for (String list : List.of("items", "redFlags")) {
            int most = Math.max(one.path(list).size(), other.path(list).size());
            for (int i = 0; i < most; i++) {
                JsonNode a = one.path(list).path(i);
                JsonNode b = other.path(list).path(i);
                if (!a.equals(b)) {
                    String id = (a.isMissingNode() ? b : a).path("id").asString("");
                    wrong.add(id + "：" + ones + said(a) + "，" + others + said(b) + "。");
                }
            }
        }
        FIELDS.forEach((field, name) -> {
            JsonNode a = one.path(field);
            JsonNode b = other.path(field);
            if (!a.equals(b)) {
                wrong.add(name + "：" + ones + "“" + a.asString("") + "”，" + others + "“" + b.asString("") + "”。");
            }
        });
        return wrong.isEmpty() && !one.equals(other) ? List.of(ones + "和" + others + "的提示或其他内容不同。") : wrong;
    }

    private static String said(JsonNode one) {
        if (one.isMissingNode()) {
            return "没有";
        }
        boolean item = one.has("score");
        String points = item
                ? one.path("score").asString("") + "分 " + one.path("state").asString("")
                : "扣" + one.path("deduction").asString("") + "分";
        return "“" + points + " " + one.path("reason").asString("") + "”";
    }
}
