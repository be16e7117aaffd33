package cn.fazhi.audit.upkeep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples beside our own rules, all of them, through the whole audit; and what is said of examples that are wrong. */
class ExamplesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("project.dir", ".")).resolve("rules");
    private static final Rules RULES = rules();
    private static final Checklist CHECKLIST = RULES.ruleBase().checklist();
    private static final ExampleFiles OURS = ExampleFiles.read(FOLDER, CHECKLIST);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyItemComesToWhatItsExamplesSay() {
        return CHECKLIST
                .all()
                .map(item -> DynamicTest.dynamicTest(item.id() + " " + item.name(), () -> {
                    ItemResult result =
                            new ExampleRun(RULES, OURS).run(List.of(item)).get(0);
                    assertThat(result.lacks()).isEmpty();
                    assertThat(result.failures()).isEmpty();
                    assertThat(result.examples()).isGreaterThanOrEqualTo(3);
                    assertThat(result.passed()).isTrue();
                }));
    }

    @Test
    void noItemLacksAnExampleAndNoFileStandsAlone() {
        assertThat(OURS.missing(CHECKLIST)).isEmpty();
        assertThat(OURS.byItem()).hasSize(36);
        assertThat(OURS.byItem().values().stream().mapToInt(List::size).sum()).isGreaterThan(200);
    }

    @Test
    void wrongPointsStateQuoteAndRulesAreAllShown() throws Exception {
        Failure failure = failures("D2", """
                - name: 三次当成四次
                  text: 【全年】集体学法3次，人人写了体会。
                  earns: 7
                  rules: [全年集体学法4次及以上, 全年集体学法2次, 全年集体学法1次, 提到学法，没有次数]
                  why: 试一试。
                """).get(0);
        assertThat(failure.example().place()).isEqualTo("checklist/D-study/D2-sessions.examples.yaml:1");
        assertThat(failure.differences())
                .containsExactly(
                        "分数：应得7分，实得5分",
                        "判定：应为符合，实为部分符合",
                        "引用：应引用而没有引用“全年”",
                        "引用：不应引用而引用了“集体学法3次”",
                        "规则：应成立而没有成立“全年集体学法4次及以上”",
                        "规则：不应成立而成立了“全年集体学法3次”");
        assertThat(failure.reason()).contains("全年集体学法3次，未达到4次");
    }

    @Test
    void aRuleThatFiresBesideTheDecidingOneIsShownThoughNothingElseDiffers() throws Exception {
        assertThat(failures("D2", """
                        - name: 少写了一条规则
                          text: 全年【集体学法3次】，人人写了体会。
                          earns: 5
                          rules: [全年集体学法3次, 全年集体学法2次, 提到学法，没有次数]
                          why: 试一试。
                        """).get(0).differences()).containsExactly("规则：不应成立而成立了“全年集体学法1次”");
    }

    @Test
    void aRedFlagThatFiresMustSayHow() throws Exception {
        assertThat(failures("X6", """
                        - name: 没有写判定
                          text: 一切如常。
                          received: 2025-03-09
                          deducts: 2
                          rules: [逾期报送扣2分]
                          why: 试一试。
                        """).get(0).differences()).containsExactly("判定：应为（请写 state：退回、扣分或人工核实），实为扣分");
    }

    @Test
    void aReportThatIsNotAuditedIsNoPassedExample() throws Exception {
        assertThat(failures("B1", """
                        - name: 太短
                          report: 柳溪镇2024年法治政府建设情况报告
                          earns: 0
                          why: 试一试。
                        """).get(0).differences())
                .singleElement()
                .asString()
                .startsWith("没有审核：");
    }

    @Test
    void itemsWithoutExamplesOrWithOneSideOnlyAreNamed() throws Exception {
        write("D2", """
                - name: 四次
                  text: 全年【集体学法4次】。
                  earns: 7
                  rules: [全年集体学法4次及以上, 全年集体学法3次, 全年集体学法2次, 全年集体学法1次, 提到学法，没有次数]
                  why: 试一试。
                """);
        List<String> missing = ExampleFiles.read(folder, CHECKLIST).missing(CHECKLIST);
        String file = "checklist/D-study/D2-sessions.examples.yaml ";
        assertThat(missing)
                .contains(
                        file + "D2没有不得分的例子：请补一个 earns: 0 的",
                        file + "没有让规则“只说定期学法”刚好成立的例子：请补一个，并把规则名写进它的 rules",
                        file + "没有让规则“全年集体学法4次及以上”差一点不成立的例子：请补一个")
                .contains("red-flags/X1-contradictions.examples.yaml X1没有例子：请写一个与规则文件同名、以 .examples.yaml 结尾的文件")
                .noneMatch(line -> line.contains("D2没有得满分"));
        assertThat(missing.stream().filter(line -> line.contains("没有例子"))).hasSize(35);
    }

    @Test
    void aFileOfExamplesWithoutItsRulesIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("checklist/D-study"));
        Files.writeString(folder.resolve("checklist/D-study/D9-lost.examples.yaml"), "");
        assertThat(ExampleFiles.read(folder, CHECKLIST).strays())
                .containsExactly("checklist/D-study/D9-lost.examples.yaml 旁边没有同名的规则文件：请改成与规则文件一致的名字，或删去");
    }

    private List<Failure> failures(String id, String yaml) throws IOException, InterruptedException {
        Item item = write(id, yaml);
        ExampleFiles files = ExampleFiles.read(folder, CHECKLIST);
        assertThat(files.problems().get(id)).isEmpty();
        return new ExampleRun(RULES, files).run(List.of(item)).get(0).failures();
    }

    private Item write(String id, String yaml) throws IOException {
        Item item = CHECKLIST.all().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
        Path file = folder.resolve(ExampleFiles.fileOf(item));
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return item;
    }

    private static Rules rules() {
        try {
            return Rules.load(FOLDER);
        } catch (BrokenRulesException e) {
            throw new AssertionError(e);
        }
    }
}
