package cn.fazhi.audit.rules.examples;

import cn.fazhi.audit.rules.examples.Example.Expected;
import cn.fazhi.audit.rules.examples.Example.Setting;
import cn.fazhi.audit.rules.examples.Example.Under;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one file of examples. What is wrong with one of them does not hide what is wrong with the next. */
final class ExampleReader {

    /** An invented township: examples seldom care whose report they stand in. */
    private static final String UNIT = "柳溪镇";

    private static final String YEAR = "2024";

    private static final List<String> STATES = List.of("符合", "部分符合", "不符合", "不适用", "人工核实", "未判断");
    private static final List<String> FLAG_STATES = List.of("退回", "扣分", "人工核实", "未判断", "未发现");
    private static final List<String> MARKED = List.of("text", "plan", "report");
    private static final List<String> WITH_TEXT = List.of("section", "unit", "year", "plan");

    private final Problems problems;
    private final boolean redFlag;
    private final Map<String, Integer> lineOfName = new HashMap<>();

    /**
     * @param redFlag whether the examples are a red flag's, which deducts, or an item's, which earns
     */
    ExampleReader(Problems problems, boolean redFlag) {
        this.problems = problems;
        this.redFlag = redFlag;
    }

    /** The examples that are in order; what is wrong with the others goes to the problems. */
    List<Example> read(String yaml) {
        List<Example> examples = new ArrayList<>();
        try (JsonParser parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                problems.add(0, "应是一串例子：每个例子以“- name: ”开头，其余各行缩进两格");
                return examples;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    Example example = example(parser);
                    if (example != null) {
                        examples.add(example);
                    }
                } else {
                    problems.add(Entry.line(parser), "这里应是一个例子：以“- name: ”开头，其余各行缩进两格");
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(line, "从这里起读不懂：请检查缩进、冒号（英文冒号后空一格）和引号；句子里有“: ”或以符号开头的，写在“|”的下一行");
        }
        return examples;
    }

    private @Nullable Example example(JsonParser parser) {
        int before = problems.lines().size();
        Entry entry = Entry.read(parser, problems);
        String name = entry.text("name");
        checkName(entry, name);
        checkText(entry);
        if (entry.text("why").isEmpty()) {
            problems.add(entry.line(), "缺少 why：请用一句话写明为什么该得这些分");
        }
        String state = state(entry);
        double points = points(entry, state);
        Setting setting = setting(entry);
        if (setting == null || problems.lines().size() > before) {
            return null;
        }
        Expected expected = new Expected(points, state, entry.list("rules"));
        return new Example(problems.file(), entry.line(), name, setting, expected, entry.text("why"));
    }

    private void checkName(Entry entry, String name) {
        if (name.isEmpty()) {
            problems.add(entry.line(), "缺少 name：请用几个字写明这个例子说的是什么");
            return;
        }
        Integer same = lineOfName.putIfAbsent(name, entry.line("name"));
        if (same != null) {
            problems.add(entry.line("name"), "名称“" + name + "”与第" + same + "行的例子重复：请换一个");
        }
    }

    private void checkText(Entry entry) {
        boolean whole = entry.has("report");
        if (whole && entry.has("text")) {
            problems.add(entry.line("report"), "text 和 report 只能写一个：text 是报告里的几句话，report 是整份报告");
        }
        if (entry.text(whole ? "report" : "text").isEmpty()) {
            problems.add(entry.line("text"), whole ? "report 是空的：请写上整份报告" : "text 是空的：请写上报告里的一句话或几句话");
        }
        for (String key : WITH_TEXT) {
            if (whole && entry.has(key)) {
                problems.add(entry.line(key), "写了 report 的，不再写 " + key + "：单位、年度和各章都写在 report 里");
            }
        }
        for (String key : MARKED) {
            if (!Marked.paired(entry.text(key))) {
                problems.add(entry.line(key), key + " 里的【】没有配对，或套在另一对里：请用一对【】括住审核表应当引用的原文");
            }
        }
    }

    private String state(Entry entry) {
        List<String> known = redFlag ? FLAG_STATES : STATES;
        String state = entry.text("state");
        if (!state.isEmpty() && !known.contains(state)) {
            problems.add(entry.line("state"), "state 不能写“" + state + "”：可写 " + String.join("、", known));
        }
        return state;
    }

    private double points(Entry entry, String state) {
        String key = redFlag ? "deducts" : "earns";
        String other = redFlag ? "earns" : "deducts";
        if (entry.has(other)) {
            problems.add(entry.line(other), (redFlag ? "红线只扣分" : "考核项目只得分") + "：请把 " + other + " 改成 " + key);
            return 0;
        }
        if (!entry.has(key) && state.equals("不适用")) {
            return 0;
        }
        try {
            double points = Double.parseDouble(entry.text(key));
            if (points < 0 || !Double.isFinite(points)) {
                throw new NumberFormatException();
            }
            return points;
        } catch (NumberFormatException e) {
            problems.add(entry.line(key), key + " 应是不小于0的数：" + (redFlag ? "扣几分，不该扣的写0" : "得几分，不得分的写0"));
            return 0;
        }
    }

    private @Nullable Setting setting(Entry entry) {
        Under under = under(entry);
        Integer year = year(entry);
        String received = entry.text("received");
        LocalDate day = received.isEmpty() ? null : day(entry, received);
        if (under == null || year == null || !received.isEmpty() && day == null) {
            return null;
        }
        String unit = entry.text("unit");
        return new Setting(
                unit.isEmpty() ? UNIT : unit,
                year,
                under,
                entry.text("text"),
                entry.text("plan"),
                entry.text("report"),
                entry.list("other"),
                entry.text("lastYear"),
                day);
    }

    private @Nullable Under under(Entry entry) {
        String section = entry.has("section") ? entry.text("section") : Under.成效.name();
        for (Under under : Under.values()) {
            if (under.name().equals(section)) {
                return under;
            }
        }
        String known = Arrays.stream(Under.values()).map(Under::name).collect(Collectors.joining("、"));
        problems.add(entry.line("section"), "section 不能写“" + section + "”：可写 " + known + "，不写就是成效");
        return null;
    }

    private @Nullable Integer year(Entry entry) {
        String year = entry.has("year") ? entry.text("year") : YEAR;
        if (year.matches("20\\d\\d")) {
            return Integer.valueOf(year);
        }
        problems.add(entry.line("year"), "year 应是四位数的年份，如 " + YEAR);
        return null;
    }

    private @Nullable LocalDate day(Entry entry, String received) {
        try {
            return LocalDate.parse(received);
        } catch (DateTimeException e) {
            problems.add(entry.line("received"), "received 应写成 2025-03-02 这样的日期");
            return null;
        }
    }
}
