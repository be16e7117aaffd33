package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rules coverage, rules impact and rules book, as a maintainer runs them. */
class RulesUpkeepTest {

    @TempDir
    Path folder;

    private Path copy() throws IOException {
        Path rules = folder.resolve("规则");
        try (Stream<Path> files = Files.walk(App.RULES)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, rules.resolve(App.RULES.relativize(file).toString()));
            }
        }
        return rules;
    }

    @Test
    void coverageNamesEachRuleWithItsPlaceAndCallsOutTheIdle() {
        App.Ran ran = App.run("rules", "coverage", App.sample("长滩乡"), "--rules", App.RULES);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("共审核 1 份报告", "■ D2 集体学法次数", "checklist/D-study/D2-sessions.drl:75", "red-flags/X6-late.drl:2")
                .contains("从未成立的 ", "每份都成立的 ", "成立但从未起决定作用的 ", "没有写 --last-year");
    }

    @Test
    void coverageTellsWhatItCouldNotRead() throws IOException {
        Files.writeString(folder.resolve("空.txt"), "");
        App.Ran ran = App.run("rules", "coverage", folder, "--rules", App.RULES);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("未审核 空.txt：", "没有一份报告审核成功，不能统计");
    }

    @Test
    void coverageOfNothingIsAnError() {
        App.Ran ran = App.run("rules", "coverage", folder, "--rules", App.RULES);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("里没有可审核的文件");
    }

    @Test
    void impactNeedsBothFolders() {
        App.Ran ran = App.run("rules", "impact", App.SAMPLES, "--to", App.RULES);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("没有写 --from：请指明改动前的规则库文件夹。");
        assertThat(App.run("rules", "impact", App.SAMPLES, "--from", App.RULES).err())
                .contains("没有写 --to：");
    }

    @Test
    void impactOfBrokenRulesNamesTheirProblemsAndComparesNothing() throws IOException {
        Path rules = copy();
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.writeString(file, Files.readString(file).replace("times >= 4", "times >> 4"));
        Path out = folder.resolve("影响.xlsx");
        App.Ran ran =
                App.run("rules", "impact", App.SAMPLES, "--from", folder.resolve("没有"), "--to", rules, "--out", out);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("改动前（--from）的规则库", "不是文件夹", "改动后（--to）的规则库", "checklist/D-study/D2-sessions.drl:")
                .contains("没有比较任何报告")
                .doesNotContain("[1/");
        assertThat(out).doesNotExist();
    }

    @Test
    void impactOfTheSameRulesSaysThatNothingChanged() {
        Path out = folder.resolve("影响.xlsx");
        App.Ran ran =
                App.run("rules", "impact", App.sample("长滩乡"), "--from", App.RULES, "--to", App.RULES, "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("没有变动", "规则和词表有 0 处不同", "已写出：" + out);
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void impactTellsItemSentenceAndRule() throws IOException {
        Path rules = copy();
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.writeString(file, Files.readString(file).replace("times >= 4", "times >= 6"));
        App.Ran ran = App.run(
                "rules",
                "impact",
                App.sample("红枫岭"),
                "--from",
                App.RULES,
                "--to",
                rules,
                "--out",
                folder.resolve("影响.xlsx"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("比较了1份报告，1份有变动：总分升0份、降1份", "红枫岭瑶族乡", "77.5 → 75.5（−2）")
                .contains("D2 集体学法次数：7分（满分7分），符合 → 5分（满分7分），部分符合")
                .contains("原文：“集体学法五次”");
        assertThat(ran.out().replaceAll("\\s", ""))
                .contains("全年集体学法4次及以上（7分，checklist/D-study/D2-sessions.drl:75）→全年集体学法3次（5分");
    }

    @Test
    void bookWritesSheetAndPage() throws IOException {
        App.Ran ran = App.run("rules", "book", "--rules", App.RULES, "--out", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(App.filesIn(folder)).containsExactly("考核细则.html", "考核细则.xlsx");
        assertThat(Files.readString(folder.resolve("考核细则.html")))
                .contains("「集体学法」的本年度总账，次数不少于4次")
                .doesNotContain("study-session", "law-day-vague");
        App.Ran broken = App.run("rules", "book", "--rules", folder);
        assertThat(broken.code()).isEqualTo(3);
    }
}
