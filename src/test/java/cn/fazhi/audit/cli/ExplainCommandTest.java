package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** explain, as an inspector runs it. */
class ExplainCommandTest {

    private static final String REPORT = """
            柳湾镇2024年法治政府建设年度报告
            县委依法治县办：
            现将柳湾镇2024年法治政府建设情况报告如下。
            一、主要举措和成效
            （一）抓学习。本镇全年开展集体学法3次，印发普法资料600份。机关干部把宪法、民法典和与业务有关的条例读了下来，遇到拿不准的事先查条文、再办手续。
            （二）抓服务。便民大厅把办事指南贴到每个窗口，群众少跑一趟是一趟；年中对积压的申请逐份过了一遍，能当场答复的当场答复，要会商的写清时限，由分管同志盯着办完。
            （三）抓调解。村组里的纠纷，多半出在田界、房檐和彩礼上，调解的同志白天走不开就晚上去，先让双方把话说完，再讲道理、讲规定，讲不通的请老人和亲戚一起坐下来谈。
            （四）抓公开。镇里的收支、工程和救助名单按时上墙，也在网站上登出来，群众有疑问的，由经办人说明来龙去脉，说不清的退回去重新核对，核对无误再公布一次。
            （五）抓基础。办公室把历年的文件分门别类归了档，缺页的补齐，过期的登记造册；新来的同志跟班一个月，熟悉流程以后再单独办事，避免因为不熟悉规定而走弯路。
            二、存在的不足
            一是柳湾村村民小组普法宣传栏常年没有更换内容。
            三、下一年度安排
            2025年集体学法不少于4次。
            柳湾镇人民政府
            2025年1月10日
            """;

    @TempDir
    Path folder;

    @Test
    void oneItemIsExplainedRuleByRule() throws Exception {
        App.Ran ran = App.run("explain", report(), "D2");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("■ D2 集体学法次数：5分，满分7分，部分符合")
                .contains("比较：本项共8条规则，成立5条，取分数最高的一条（5分）。")
                .contains("【未成立】全年集体学法4次及以上（7分）")
                .contains("「集体学法」的本年度总账，次数不少于4次：读到的是3次〔1〕")
                .contains("：4次，属于下一步打算，不计入本年度已做工作")
                .contains("〔2〕“集体学法不少于4次”（三、下一年度安排·第13段）")
                .contains("【成立】全年集体学法3次（5分）←本项按这一条");
        assertThat(ran.out().lines().filter(line -> line.startsWith("■"))).hasSize(1);
    }

    @Test
    void everyLineFitsATerminalAndNoneBeginsWithAStop() throws Exception {
        for (Path sample : samples()) {
            App.Ran ran = App.run("explain", sample);
            assertThat(ran.out().lines())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(80))
                    .noneMatch(line -> line.strip().matches("[，。；：、）”」].*"));
        }
    }

    private static List<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(App.SAMPLES)) {
            return files.sorted().limit(4).toList();
        }
    }

    @Test
    void severalItemsComeInTheOrderAskedAndInSmallLettersToo() throws Exception {
        App.Ran ran = App.run("explain", report(), "x1", "A1", "x1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("■")))
                .containsExactly("■ X1 数据自相矛盾：未发现", "■ A1 标题要素：2分，满分2分，符合");
    }

    @Test
    void withoutItemsEverythingThatLostPointsIsExplained() throws Exception {
        App.Ran ran = App.run("explain", report());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("■ D2 ", "■ E1 ", "■ G3 ").doesNotContain("■ A1 ", "■ X1 ");
    }

    @Test
    void theDatesOfTheAuditAreTheDatesOfTheExplanation() throws Exception {
        App.Ran ran = App.run("explain", report(), "X6", "--received", "2025-03-20", "--deadline", "03-15");
        assertThat(ran.out()).contains("■ X6 逾期报送：扣2分，扣分").contains("报送情况，逾期不少于1天：5天");
        assertThat(App.run("explain", report(), "X6").out()).contains("未发现").contains("逾期不少于1天：读到的是0天");
    }

    @Test
    void anUnknownItemIsToldWithThoseThereAre() throws Exception {
        App.Ran ran = App.run("explain", report(), "D2", "D9");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences().get(0))
                .startsWith("检查清单里没有“D9”这一项，可写：A1、A2、")
                .endsWith("、X6。");
    }

    @Test
    void aReportThatIsNoneIsRefusedWithItsReason() {
        Path other = App.REFUSED.resolve(App.filesIn(App.REFUSED).get(0));
        App.Ran ran = App.run("explain", other, "D2");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences()).singleElement().asString().matches("未审核 .+：.+。");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() throws Exception {
        Path empty = Files.createFile(folder.resolve("空.txt"));
        App.Ran ran = App.run("explain", empty);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.sentences()).singleElement().asString().startsWith("未审核 空.txt：");
    }

    @Test
    void aFolderAMissingFileAndNoFileAreUsageErrors() {
        assertThat(App.run("explain", App.SAMPLES, "D2").sentences().get(0)).endsWith("是文件夹，一次只能说明一份报告，请写明报告文件。");
        assertThat(App.run("explain", folder.resolve("没有.txt"), "D2")
                        .sentences()
                        .get(0))
                .contains("没有.txt”，请核对路径后重试。");
        assertThat(App.run("explain", "", "D2").sentences().get(0)).isEqualTo("报告文件的路径是空的，请写明路径。");
        for (Object[] args : new Object[][] {{"explain"}, {"explain", ""}, {"explain", App.SAMPLES}}) {
            assertThat(App.run(args).code()).isEqualTo(2);
        }
    }

    @Test
    void aRuleBaseThatDoesNotLoadIsTheMaintainersBusiness() throws Exception {
        App.Ran ran = App.run("explain", report(), "D2", "--rules", folder);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences().get(0)).startsWith("规则库不能使用");
    }

    private Path report() throws Exception {
        return Files.writeString(folder.resolve("柳湾镇.txt"), REPORT, StandardCharsets.UTF_8);
    }
}
