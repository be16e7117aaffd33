package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoadingTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final String X6 = "red-flags/X6-late.drl";

    @TempDir
    Path folder;

    @BeforeEach
    void copyOurs() {
        OurRules.copy(folder);
    }

    /** Words of a file, what a maintainer makes of them, and what the complaint must say; ":" and a line lead it. */
    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of(D2, "times >= 4", "times >= ", D2 + ":80 规则“D2 全年集体学法4次及以上”的这个比较后面没有写值"),
                Arguments.of(
                        D2, "times >= 4", "tims >= 4", D2 + ":80 规则“D2 全年集体学法4次及以上”里Tally没有“tims”这个字段，是不是“times”？"),
                Arguments.of(
                        D2,
                        "$study : Tally(topic == \"study-session\", times >= 4)",
                        "$study : Tallly()",
                        D2 + ":80 规则“D2 全年集体学法4次及以上”里没有“Tallly”这种事实，是不是“Tally”？"),
                Arguments.of(D2, "times >= 4)", "times >= 4）", D2 + ":80 规则语句里用了中文（全角）符号：请切换到英文输入法，把“）”改成“)”"),
                Arguments.of(D2, "times >= 4)\nthen", "times >= 4)", D2 + ":75 规则“D2 全年集体学法4次及以上”缺少 then"),
                Arguments.of(
                        D2,
                        "rule \"D2 未见集体学法\"",
                        "import java.io.File;\nrule \"D2 未见集体学法\"",
                        D2 + ":2 规则文件里只能有注释和规则，这里写的是“import”"),
                Arguments.of(D2, "rule \"D2 未见集体学法\"", "package x\nrule \"D2 未见集体学法\"", D2 + ":2 规则文件里只能有注释和规则"),
                Arguments.of(D2, "rule \"D2 未见集体学法\"", "global String x\nrule \"D2 未见集体学法\"", D2 + ":2 规则文件里只能有"),
                Arguments.of(
                        D2,
                        "rule \"D2 未见集体学法\"",
                        "function int f() { return 1; }\nrule \"D2 未见集体学法\"",
                        D2 + ":2 规则文件里只能有"),
                Arguments.of(D2, "rule \"D2 未见集体学法\"", "declare A end\nrule \"D2 未见集体学法\"", D2 + ":2 规则文件里只能有"),
                Arguments.of(D2, "times >= 4)", "times >= 4) eval(true)", D2 + ":80 规则“D2 全年集体学法4次及以上”用了 eval"),
                Arguments.of(D2, "@points(7)", "salience 5 @points(7)", "在 when 之前只能有 @标注"),
                Arguments.of(D2, "verdict.earn(drools, $looked);", "System.exit(1);", "的 then 里只能有一句"),
                Arguments.of(D2, "@points(7)", "@points(8)", D2 + ":76 规则“D2 全年集体学法4次及以上”给8分，高于本项满分7分"),
                Arguments.of(D2, "@points(7)", "@points(6)", D2 + ":3 没有一档能得到满分7分"),
                Arguments.of(D2, "@points(7)", "@points(七)", "应是不小于0、至多一位小数的数字"),
                Arguments.of(D2, "@points(7)", "@point(7)", "@point 在这里不认识"),
                Arguments.of(D2, "@points(0)", "@points(1)", "第一条规则应是保底的一档"),
                Arguments.of(D2, "@full(7)", "@full(6)", D2 + ":76 规则“D2 全年集体学法4次及以上”给7分，高于本项满分6分"),
                Arguments.of(D2, "{4-times}", "{4-tims}", D2 + ":78 规则“D2 全年集体学法4次及以上”的 @next 占位符{4-tims}里的“tims”不认识"),
                Arguments.of(D2, "，达到每年4次：", "{body}，达到每年4次：", "@reason 占位符{body}里的“body”不认识"),
                Arguments.of(D2, "rule \"D2 全年集体学法3次\"", "rule \"D3 全年集体学法3次\"", "应以文件名里的编号开头"),
                Arguments.of(D2, "rule \"D2 全年集体学法3次\"", "rule \"D2 全年集体学法2次\"", "行重复：请换一个名字"),
                Arguments.of(
                        X6,
                        "@level(\"deduct\")",
                        "@level(\"minus\")",
                        X6 + ":7 规则“X6 逾期报送扣2分”的 @level 应是 return、deduct、review"),
                Arguments.of(X6, "@atMost(2)", "@atMost(1)", "一次扣的分多于 @atMost"),
                Arguments.of(X6, "verdict.flag(", "verdict.earn(", "verdict.earn 在这里不能用"),
                Arguments.of("checklist.yaml", "name: 学法, points: 14", "name: 学法, points: 15", "各章分值合计101分"),
                Arguments.of(
                        "checklist.yaml", "name: 学法, points: 14", "name: 学法, points: 13", "D章各项满分合计14分，与这里写的13分不符"),
                Arguments.of("checklist.yaml", "B4]", "B9]", "“B9”不是任何一项"),
                Arguments.of("checklist.yaml", "title: ", "titel: ", "checklist.yaml"),
                Arguments.of("checklist.yaml", "from: 80", "from: 95", "应从高到低"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsReportedWithItsFileAndLineInChinese(String file, String from, String to, String complaint) {
        OurRules.change(folder, file, from, to);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains(complaint));
    }

    @Test
    void everyProblemIsReportedAtOnceAndEachOnce() {
        OurRules.change(folder, D2, "times >= 4", "times >= ");
        OurRules.change(folder, X6, "daysLate > 0", "daysLat > 0");
        OurRules.change(folder, "checklist/A-format/A1-title.drl", "@full(2)", "");
        assertThat(problems())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith(D2 + ":80 "),
                        p -> assertThat(p).startsWith(X6 + ":10 "),
                        p -> assertThat(p)
                                .startsWith("checklist/A-format/A1-title.drl:2 ")
                                .contains("缺少 @full"));
    }

    @Test
    void zeroRulesAreAnError() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".drl"))::iterator) {
                Files.delete(file);
            }
        }
        assertThat(problems()).anySatisfy(p -> assertThat(p).contains("里一条规则也没有"));
    }

    @Test
    void aFolderThatIsNoneAndAnEmptyOneAreErrors(@TempDir Path empty) {
        assertThat(problemsOf(empty)).anySatisfy(p -> assertThat(p).contains("里一条规则也没有"));
        assertThat(problemsOf(empty.resolve("none")))
                .singleElement()
                .satisfies(p -> assertThat(p).contains("不是文件夹"));
    }

    @Test
    void aFileInTheWrongPlaceOrEncodingOrWithoutRulesIsAnError() throws Exception {
        Files.writeString(folder.resolve("checklist/D-study/E9-other.drl"), "// 空\n");
        Files.writeString(folder.resolve(X6), Files.readString(folder.resolve(X6)), Charset.forName("GB18030"));
        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith("checklist/D-study/E9-other.drl 位置或文件名不对"))
                .anySatisfy(p -> assertThat(p).startsWith(X6 + " 不是UTF-8编码"));
    }

    @Test
    void aSecondFileForAnItemIsAnError() throws Exception {
        Files.copy(folder.resolve(D2), folder.resolve("checklist/D-study/D2-again.drl"));
        assertThat(problems()).anySatisfy(p -> assertThat(p).contains("编号D2已被checklist/D-study/D2-again.drl使用"));
    }

    @Test
    void hiddenFilesDoNotBelongToTheRuleBaseButTheLexiconDoes() throws Exception {
        String before = OurRules.load(folder).checklist().sha256();
        Files.writeString(folder.resolve(".D2-sessions.drl.swp"), "x");
        assertThat(OurRules.load(folder).checklist().sha256()).isEqualTo(before);
        Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(folder.resolve("lexicon/new-topic.txt"), "学法\n");
        assertThat(OurRules.load(folder).checklist().sha256()).isNotEqualTo(before);
    }

    private List<String> problems() {
        return problemsOf(folder);
    }

    private static List<String> problemsOf(Path rules) {
        RuleBaseException refused =
                catchThrowableOfType(RuleBaseException.class, () -> RuleBase.load(rules, OurRules.CACHE));
        assertThat(refused).as("the rule base loads").isNotNull();
        List<String> problems =
                refused.problems().stream().map(RuleProblem::toString).toList();
        assertThat(problems).allSatisfy(p -> assertThat(p).containsPattern("[一-龥]"));
        return problems;
    }

    @Test
    void anExampleMoreOrLessLeavesTheRuleBaseTheSame() throws Exception {
        String before = OurRules.load(folder).checklist().sha256();
        OurRules.change(folder, D2.replace(".drl", ".examples.yaml"), "earns: 7", "earns: 6");
        assertThat(OurRules.load(folder).checklist().sha256()).isEqualTo(before);
        Files.delete(folder.resolve(D2.replace(".drl", ".examples.yaml")));
        assertThat(OurRules.load(folder).checklist().sha256()).isEqualTo(before);
    }
}
