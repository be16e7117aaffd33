package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches in the archive, by the command line as an inspector would. */
class BatchCommandTest {

    @TempDir
    Path folder;

    private App.Ran batch(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "batch";
        System.arraycopy(args, 0, all, 1, args.length);
        all[all.length - 2] = "--archive";
        all[all.length - 1] = folder.resolve("档案");
        return App.run(all);
    }

    @Test
    void aBatchIsMadeFilledAuditedAndShown() throws IOException {
        assertThat(batch("new", "2023年度", "--year", "2023", "--by", "王芳").code())
                .isZero();
        App.Ran added = batch("add", "2023年度", App.sample("云岭镇"), App.sample("长滩乡"), "--by", "王芳");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out())
                .contains("已加入")
                .contains("云岭镇 2023年度")
                .contains("长滩乡 2023年度")
                .doesNotContain("年度不同");
        assertThat(batch("show", "2023年度").out()).contains("待审核").contains("王芳 新建");

        App.Ran first = batch("audit", "2023年度", "--by", "李明");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("新审核 2 份")
                .contains("云岭镇")
                .contains("通过")
                .contains("退回重报");

        App.Ran second = batch("audit", "2023年度");
        assertThat(second.out()).contains("没有重复审核");
        assertThat(second.err()).doesNotContain("[1/2]");
        assertThat(batch("list").out()).contains("2023年度").contains("2份");
        App.Ran verified = App.run("archive", "verify", "--archive", folder.resolve("档案"));
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("核对了 6 条记录").contains("都完整");
    }

    @Test
    void aReportThatComesAgainIsTheNextRoundAndAuditsOnlyWhatMoved() throws IOException {
        batch("new", "试", "--year", "2023");
        Path report = Files.copy(App.sample("长滩乡"), folder.resolve("长滩乡.txt"));
        batch("add", "试", report);
        assertThat(batch("add", "试", report).out()).contains("已在批次里");
        assertThat(batch("add", "试", App.sample("杏花乡")).out()).contains("杏花乡 2019年度）：年度与批次的2023年度不同");
        assertThat(batch("audit", "试").out()).contains("新审核 2 份");
        Files.writeString(report, Files.readString(report).replace("。", "。 "));
        assertThat(batch("add", "试", report).out()).contains("已加入");
        assertThat(batch("show", "试").out()).contains("第2次").contains("待审核");
        assertThat(batch("audit", "试").out()).contains("新审核 1 份");
    }

    @Test
    void theResultIsThatOfAnAuditOfTheSameFiles() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报送"));
        for (String unit : List.of("云岭镇", "长滩乡", "金沙坝镇")) {
            Path sample = App.sample(unit);
            Files.copy(sample, reports.resolve(sample.getFileName().toString()));
        }
        batch("new", "同", "--year", "2023");
        batch("add", "同", reports);
        assertThat(batch("audit", "同", "--out", folder.resolve("甲")).code()).isZero();
        App.run("audit", reports, "--out", folder.resolve("乙"));
        assertThat(folder.resolve("甲/results.json")).hasSameBinaryContentAs(folder.resolve("乙/results.json"));
        assertThat(folder.resolve("甲/审核表.xlsx")).exists();
    }

    @Test
    void aReportThatIsAddedIsJudgedAndOfTheOthersOnlyThoseThatItShares() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报送"));
        for (String unit : List.of("长滩乡", "金沙坝镇", "白石镇")) {
            Path sample = App.sample(unit);
            Files.copy(sample, reports.resolve(sample.getFileName().toString()));
        }
        batch("new", "逐份", "--year", "2023");
        batch("add", "逐份", reports.resolve(App.sample("长滩乡").getFileName()));
        batch("add", "逐份", reports.resolve(App.sample("金沙坝镇").getFileName()));
        assertThat(batch("audit", "逐份").out()).contains("新审核 2 份");
        batch("add", "逐份", reports.resolve(App.sample("白石镇").getFileName()));
        assertThat(batch("audit", "逐份").out()).contains("新审核 1 份");
        String copied = Files.readString(App.sample("长滩乡")).replace("长滩乡", "短滩乡");
        Path copy = Files.writeString(reports.resolve("短滩乡2023年法治政府建设情况报告.txt"), copied);
        batch("add", "逐份", copy);
        assertThat(batch("audit", "逐份", "--out", folder.resolve("甲")).out()).contains("新审核 2 份");
        batch("audit", "逐份", "--out", folder.resolve("乙"));
        assertThat(folder.resolve("甲/results.json")).hasSameBinaryContentAs(folder.resolve("乙/results.json"));
        assertThat(batch("audit", "逐份", "--deadline", "01-31").out()).contains("新审核 4 份");
        assertThat(Files.readString(folder.resolve("乙/results.json"))).contains("X2");
    }

    @Test
    void anAuditWithAnArchiveGivesTheSameAndKeepsAll() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报送"));
        for (Path sample : List.of(App.sample("云岭镇"), App.sample("长滩乡"))) {
            Files.copy(sample, reports.resolve(sample.getFileName().toString()));
        }
        Files.writeString(reports.resolve("通知.txt"), "关于开会的通知");
        Files.writeString(
                reports.resolve("长滩乡稿.txt"), Files.readString(App.sample("长滩乡")).replace("。", "。 "));
        Path archive = folder.resolve("档案");
        App.Ran first = App.run("audit", reports, "--out", folder.resolve("甲"), "--archive", archive, "--by", "王芳");
        assertThat(first.err()).contains("批次“2023年度”（新建）");
        App.Ran plain = App.run("audit", reports, "--out", folder.resolve("乙"));
        assertThat(first.code()).isEqualTo(plain.code());
        assertThat(folder.resolve("甲/results.json")).hasSameBinaryContentAs(folder.resolve("乙/results.json"));
        assertThat(batch("show", "2023年度").out())
                .contains("云岭镇")
                .contains("第2次")
                .contains("王芳 新建");
        App.Ran verified = App.run("archive", "verify", "--archive", archive);
        assertThat(verified.out()).contains("核对了 10 条记录").contains("都完整");
        App.run("audit", reports, "--out", folder.resolve("丙"), "--archive", archive, "--batch", "2023年度");
        assertThat(folder.resolve("丙/results.json")).hasSameBinaryContentAs(folder.resolve("乙/results.json"));
        assertThat(App.run("archive", "verify", "--archive", archive).out()).contains("核对了 10 条记录");
    }

    @Test
    void aFileThatCannotBeReadIsKeptAndListedAsNotAudited() throws IOException {
        batch("new", "坏", "--year", "2023");
        Path bad = Files.writeString(folder.resolve("通知.txt"), "关于开会的通知");
        App.Ran added = batch("add", "坏", bad);
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.out()).contains("已存入，但不能审核 通知.txt");
        App.Ran audited = batch("audit", "坏");
        assertThat(audited.code()).isEqualTo(1);
        assertThat(audited.out()).contains("未审核 通知.txt");
    }

    @Test
    void wrongNamesAndYearsAreToldInASentence() {
        assertThat(batch("show", "没有的").err()).contains("档案里没有批次“没有的”");
        assertThat(batch("show", "没有的").code()).isEqualTo(2);
        batch("new", "甲", "--year", "2023");
        assertThat(batch("show", "乙").err()).contains("现有：甲");
        assertThat(batch("new", "甲", "--year", "2023").err()).contains("已经有了");
        assertThat(batch("new", "丙", "--year", "23").err()).contains("四位数");
        assertThat(batch("new", "", "--year", "2023").code()).isEqualTo(2);
        assertThat(batch("audit", "甲").err()).contains("还没有报告");
    }

    @Test
    void aBackupIsRestoredIntoAnEmptyArchiveOnly() {
        batch("new", "甲", "--year", "2023");
        Path file = folder.resolve("备份.zip");
        assertThat(App.run("archive", "backup", file, "--archive", folder.resolve("档案"))
                        .code())
                .isZero();
        Path other = folder.resolve("另一个");
        assertThat(App.run("archive", "restore", file, "--archive", other).out())
                .contains("已恢复 1 条记录");
        App.Ran again = App.run("archive", "restore", file, "--archive", other);
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("已有记录");
        assertThat(App.run("batch", "list", "--archive", other).out()).contains("甲");
    }
}
