package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rules test and rules new, as a maintainer runs them. */
class RulesTestCommandTest {

    private static final String EXAMPLES = "checklist/D-study/D2-sessions.examples.yaml";

    @TempDir
    Path folder;

    @Test
    void aLineAnItemSaysHowManyExamplesPassed() {
        App.Ran ran = App.run("rules", "test", "d2", "X1", "--rules", App.RULES);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("(?m)^D2 集体学法次数：通过 (\\d+)/\\1$")
                .containsPattern("(?m)^X1 数据自相矛盾：通过 (\\d+)/\\1$")
                .containsPattern("共2项、\\d+个例子：通过\\d+个，不通过0个。");
    }

    @Test
    void aFailingExampleIsShownWithItsPlaceAndExitsWithThree() throws IOException {
        copy();
        change(EXAMPLES, "earns: 5", "earns: 6");
        App.Ran ran = App.run("rules", "test", "D2", "--rules", folder);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .containsPattern("✗ checklist/D-study/D2-sessions\\.examples\\.yaml:\\d+ 写明3次，差一次")
                .contains("分数：应得6分，实得5分")
                .contains("审核表写的原因：全年集体学法3次")
                .contains("不通过1个。");
    }

    @Test
    void aMissingFileOfExamplesExitsWithThreeButTheAuditGoesOn() throws IOException {
        copy();
        Files.delete(folder.resolve(EXAMPLES));
        App.Ran ran = App.run("rules", "test", "D2", "--rules", folder);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("D2没有例子").contains("缺例子、写错等问题1处");
        App.Ran audit = App.run("facts", App.SAMPLES, "--rules", folder);
        assertThat(audit.code()).as(audit.err()).isNotEqualTo(3);
    }

    @Test
    void anUnknownItemIsAUsageError() {
        App.Ran ran = App.run("rules", "test", "D99", "--rules", App.RULES);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("检查清单里没有“D99”这一项");
    }

    @Test
    void aNewItemLoadsOnceTheChapterAddsUpAndItsExamplesFailUntilFilledIn() throws IOException {
        copy();
        App.Ran made = App.run("rules", "new", "D4-night-study", "--rules", folder);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("接下来：").contains("rules test D4").contains("checklist.yaml");
        change("checklist.yaml", "name: 学法, points: 14", "name: 学法, points: 16");
        change("checklist.yaml", "name: 执法、化解与公开, points: 6", "name: 执法、化解与公开, points: 4");
        Files.delete(folder.resolve("checklist/G-enforcement/G3-disclosure.drl"));
        Files.delete(folder.resolve("checklist/G-enforcement/G3-disclosure.examples.yaml"));
        App.Ran unfilled = App.run("rules", "test", "D4", "--rules", folder);
        assertThat(unfilled.code()).isEqualTo(3);
        assertThat(unfilled.out() + unfilled.err()).contains("D4-night-study");
        String path = "checklist/D-study/D4-night-study.examples.yaml";
        assertThat(Files.readString(folder.resolve(path))).startsWith("# yaml-language-server: $schema=../../.schema/");
        Path rules = folder.resolve("checklist/D-study/D4-night-study.drl");
        Files.writeString(rules, Files.readString(rules).replace("topic-name", "legal-aid"));
        change(path, "  text:\n", "  text: 司法所全年【办理法律援助5件】。\n");
        change(path, "  text:\n", "  text: 【帮助农民工申请法律援助】。\n");
        change(path, "  text:\n", "  text: 【一是办好法律援助】。\n");
        change(path, "  text:\n", "  text: 通了公路。\n");
        App.Ran filled = App.run("rules", "test", "D4", "--rules", folder);
        assertThat(filled.code()).as(filled.out() + filled.err()).isZero();
    }

    @Test
    void aNewItemNeverOverwritesAndAnUnknownChapterAsksForItsName() throws IOException {
        copy();
        String before = Files.readString(folder.resolve("checklist/D-study/D2-sessions.drl"));
        App.Ran taken = App.run("rules", "new", "D2-other", "--rules", folder);
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("D2已经有了：checklist/D-study/D2-sessions.drl");
        assertThat(folder.resolve("checklist/D-study/D2-other.drl")).doesNotExist();
        assertThat(Files.readString(folder.resolve("checklist/D-study/D2-sessions.drl")))
                .isEqualTo(before);
        assertThat(App.run("rules", "new", "K1", "--rules", folder).err())
                .contains("K章还没有文件夹")
                .contains("--chapter");
        assertThat(App.run("rules", "new", "K1", "--chapter", "innovation", "--rules", folder)
                        .code())
                .isZero();
        assertThat(folder.resolve("checklist/K-innovation/K1-new-item.drl")).exists();
        assertThat(App.run("rules", "new", "../K2", "--rules", folder).err()).contains("不能作编号");
        assertThat(App.run("rules", "new", "X7-late-page", "--rules", folder).code())
                .isZero();
        assertThat(folder.resolve("red-flags/X7-late-page.examples.yaml")).exists();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(App.RULES)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve(App.RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
