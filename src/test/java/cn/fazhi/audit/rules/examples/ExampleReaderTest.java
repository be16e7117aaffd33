package cn.fazhi.audit.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of examples: the short form, and every mistake told with its line. */
class ExampleReaderTest {

    private static final String FILE = "checklist/D-study/D2-sessions.examples.yaml";

    private final Problems problems = new Problems(FILE);

    @Test
    void theShortestExampleNeedsFourLinesAndTheRestIsUsual() {
        Example example = read("""
                - name: 没有写
                  text: 通了公路。
                  earns: 0
                  why: 没有学法。
                """).get(0);
        assertThat(problems.lines()).isEmpty();
        assertThat(example.place()).isEqualTo(FILE + ":1");
        assertThat(example.setting().unit()).isEqualTo("柳溪镇");
        assertThat(example.setting().year()).isEqualTo(2024);
        assertThat(example.setting().under()).isEqualTo(Example.Under.成效);
        assertThat(example.expected()).isEqualTo(new Example.Expected(0, "", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year: 24               | :5 year 应是四位数的年份，如 2024
            section: 成绩          | :5 section 不能写“成绩”：可写 总体、成效、第一责任人、问题、整改、计划，不写就是成效
            received: 3月2日       | :5 received 应写成 2025-03-02 这样的日期
            state: 合格            | :5 state 不能写“合格”：可写 符合、部分符合、不符合、不适用、人工核实、未判断
            deducts: 2             | :5 考核项目只得分：请把 deducts 改成 earns
            earn: 2                | :5 不认识“earn”：可写的有 name、text、section、unit、year、report、plan、other、lastYear、received、earns、deducts、state、rules、why
            earns: 2               | :5 “earns”在一个例子里写了两遍：请留下一个
            report: 整份           | :5 text 和 report 只能写一个：text 是报告里的几句话，report 是整份报告
            plan: 一是【学法       | :5 plan 里的【】没有配对，或套在另一对里：请用一对【】括住审核表应当引用的原文
            unit: [甲镇, 乙镇]     | :5 “unit”后面应写一句话或一个数，不能写成一串
            rules: [{一: 二}]      | :5 “rules”应是一串文字：每行以“- ”开头，或写在一对方括号里，用英文逗号隔开
            """)
    void aMistakeIsToldWithItsLine(String line, String sentence) {
        assertThat(read("""
                        - name: 学法
                          text: 学法。
                          earns: 7
                          why: 试一试。
                        """ + "  " + line + "\n")).isEmpty();
        assertThat(problems.lines()).contains(FILE + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: | :1 缺少 name：请用几个字写明这个例子说的是什么
            text: | :2 text 是空的：请写上报告里的一句话或几句话
            earns: | :3 earns 应是不小于0的数：得几分，不得分的写0
            why: | :1 缺少 why：请用一句话写明为什么该得这些分
            """)
    void whatIsLeftEmptyIsAskedFor(String key, String sentence) {
        String whole = """
                - name: 学法
                  text: 学法。
                  earns: 7
                  why: 试一试。
                """;
        assertThat(read(whole.replaceFirst("(?m)" + key + ".*$", key))).isEmpty();
        assertThat(problems.lines()).containsExactly(FILE + sentence);
    }

    @Test
    void oneMistakeHidesNoOtherAndNoGoodExample() {
        List<Example> examples = read("""
                - name: 学法
                  text: 全年【集体学法4次。
                  earns: 很多
                  why: 试一试。
                - 学法
                - name: 学法
                  text: 学法】。
                  earns: 2
                  why: 试一试。
                - name: 好的
                  text: 学法。
                  earns: 2
                  why: 试一试。
                """);
        assertThat(examples).extracting(Example::name).containsExactly("好的");
        assertThat(problems.lines())
                .containsExactly(
                        FILE + ":2 text 里的【】没有配对，或套在另一对里：请用一对【】括住审核表应当引用的原文",
                        FILE + ":3 earns 应是不小于0的数：得几分，不得分的写0",
                        FILE + ":5 这里应是一个例子：以“- name: ”开头，其余各行缩进两格",
                        FILE + ":6 名称“学法”与第1行的例子重复：请换一个",
                        FILE + ":7 text 里的【】没有配对，或套在另一对里：请用一对【】括住审核表应当引用的原文");
    }

    @Test
    void whatIsNoYamlIsToldWithTheLineWhereItEnds() {
        read("""
                - name: 学法
                  text: 残留 [bookmark: _GoBack] 标记
                  earns: 2
                """);
        assertThat(problems.lines()).singleElement().asString().startsWith(FILE + ":2 从这里起读不懂");
        problems.lines().clear();
        read("name: 学法");
        assertThat(problems.lines()).containsExactly(FILE + " 应是一串例子：每个例子以“- name: ”开头，其余各行缩进两格");
    }

    @Test
    void aRedFlagDeducts() {
        assertThat(new ExampleReader(problems, true).read("""
                        - name: 矛盾
                          text: 【共80起】。
                          earns: 3
                          state: 符合
                          why: 试一试。
                        """)).isEmpty();
        assertThat(problems.lines())
                .containsExactly(
                        FILE + ":4 state 不能写“符合”：可写 退回、扣分、人工核实、未判断、未发现", FILE + ":3 红线只扣分：请把 earns 改成 deducts");
    }

    @Test
    void marksAreTakenOutAndTheirPlacesKept() {
        Marked marked = Marked.of("全年【学法4次】，【讲座】。");
        assertThat(marked.text()).isEqualTo("全年学法4次，讲座。");
        assertThat(marked.spans()).extracting(span -> span.in(marked.text())).containsExactly("学法4次", "讲座");
        assertThat(Marked.paired("【a】b【c】")).isTrue();
        assertThat(List.of("【a", "a】", "【a【b】】", "【】", "】【")).noneMatch(Marked::paired);
    }

    private List<Example> read(String yaml) {
        return new ExampleReader(problems, false).read(yaml);
    }
}
