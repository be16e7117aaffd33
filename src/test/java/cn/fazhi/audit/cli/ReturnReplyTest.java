package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Reply;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.notice.FilledByOffice;
import cn.fazhi.audit.notice.LibreOffice;
import cn.fazhi.audit.score.rounds.Answer.Claim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Reports go back and come again, by the command line as an inspector would. The tests are steps of one year's work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnReplyTest {

    private static final int CLAIM = 7;
    private static final int NEW_WORDS = 8;
    private static final int EXPLANATION = 9;
    private static final int PERSON = 10;
    private static final int DONE = 11;

    @TempDir
    static Path folder;

    private static Path out;
    private static App.Ran first;

    @BeforeAll
    static void returnABatch() throws Exception {
        out = folder.resolve("退回材料");
        Path reports = Files.createDirectories(folder.resolve("报送"));
        Files.copy(App.sample("云岭镇"), reports.resolve("云岭镇.docx"));
        asDocx(App.sample("长滩乡"), reports.resolve("长滩乡.docx"));
        Files.writeString(reports.resolve("通知.txt"), "关于开会的通知");
        run("batch", "new", "甲", "--year", "2023", "--by", "王芳");
        run("batch", "add", "甲", reports, "--by", "王芳");
        run("batch", "audit", "甲", "--by", "王芳");
        first = send();
    }

    private static App.Ran send(String... units) {
        Object[] args = {"return", "甲", "--deadline", "2099-04-10", "--sign", "云岭县司法局", "--out", out, "--by", "李明"};
        Object[] all = new Object[args.length + units.length];
        System.arraycopy(args, 0, all, 0, 2);
        System.arraycopy(units, 0, all, 2, units.length);
        System.arraycopy(args, 2, all, 2 + units.length, args.length - 2);
        return run(all);
    }

    private static App.Ran run(Object... args) {
        Object[] all = new Object[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--archive";
        all[args.length + 1] = folder.resolve("档案");
        return App.run(all);
    }

    private static BatchView batch() throws Exception {
        try (Archive archive = Archive.in(folder.resolve("档案"))) {
            return new Batches(archive).of("甲");
        }
    }

    @Test
    @Order(1)
    void whatDidNotPassGoesBackWithItsPapers() throws Exception {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("长滩乡：第1次报送退回").contains("未审核，只有通知单").doesNotContain("云岭镇：");
        assertThat(App.filesIn(out))
                .containsExactlyInAnyOrder("长滩乡退回整改清单.xlsx", "长滩乡退回修改通知单.docx", "长滩乡报告（批注）.docx", "通知退回修改通知单.docx");
        String notice =
                new DocumentReader().read(out.resolve("长滩乡退回修改通知单.docx")).text();
        assertThat(notice)
                .contains("关于退回修改长滩乡2023年")
                .contains("长滩乡人民政府：")
                .contains("退回重报")
                .contains("2099年4月10日")
                .contains("1.存在的不足（B2，失4分）")
                .contains("（随第1项一并整改）")
                .contains("云岭县司法局");
        assertThat(new DocumentReader().read(out.resolve("通知退回修改通知单.docx")).text())
                .contains("退回原因")
                .doesNotContain("总分");
        assertThat(new DocumentReader().read(out.resolve("长滩乡报告（批注）.docx")).text())
                .isEqualTo(
                        new DocumentReader().read(folder.resolve("报送/长滩乡.docx")).text());
        assertThat(batch().returned()).hasSize(2).allSatisfy(one -> {
            assertThat(one.by()).isEqualTo("李明");
            assertThat(one.deadline()).isEqualTo("2099-04-10");
        });
    }

    @Test
    @Order(2)
    void askedAgainItGivesOutTheSamePapersAndSaysSo() throws Exception {
        byte[] before = Files.readAllBytes(out.resolve("长滩乡退回整改清单.xlsx"));
        Files.writeString(out.resolve("长滩乡退回整改清单.xlsx"), "被覆盖了");
        App.Ran again = send("长滩乡");
        assertThat(again.out()).contains("退回过，照档案里的原样再写一份").doesNotContain("通知退回");
        assertThat(Files.readAllBytes(out.resolve("长滩乡退回整改清单.xlsx"))).isEqualTo(before);
        assertThat(batch().returned()).hasSize(2);
    }

    @Test
    @Order(3)
    void wrongUseIsToldInASentence() {
        assertThat(send("没有镇").err()).contains("没有单位“没有镇”").contains("长滩乡");
        assertThat(send("云岭镇").out()).contains("云岭镇：结论是通过，不用退回");
        assertThat(run("return", "甲", "--deadline", "2001-01-01").err()).contains("已经过去");
        assertThat(run("return", "乙", "--deadline", "2099-01-01").code()).isEqualTo(2);
        assertThat(run("reply", folder.resolve("没有.xlsx")).err()).contains("没有文件");
        App.Ran blank = run("reply", out.resolve("长滩乡退回整改清单.xlsx"), "--take");
        assertThat(blank.code()).isEqualTo(1);
        assertThat(blank.out()).contains("没有填写").contains("什么也没有记入档案");
    }

    @Test
    @Order(4)
    void aChecklistFilledInLibreOfficeWithMistakesIsNotTakenAtAll() throws Exception {
        LibreOffice.assumeThere();
        Path filled = FilledByOffice.fill(out.resolve("长滩乡退回整改清单.xlsx"), folder.resolve("错"), false, (number, row) -> {
            explained(row);
            if (number == 1) {
                row.put(2, "没有问题");
            } else if (number == 2) {
                row.put(CLAIM, "改好了");
            } else if (number == 3) {
                row.put(CLAIM, "已整改");
            } else if (number == 4) {
                row.put(CLAIM, "有异议");
                row.put(EXPLANATION, "");
            }
        });
        App.Ran ran = run("reply", filled, "--take");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("第7行：第2项")
                .contains("不能改动的“问题”被改动了")
                .contains("第8行：第3项")
                .contains("写的是“改好了”")
                .contains("第9行：第4项")
                .contains("却没有“整改后原文”")
                .contains("第10行：第5项")
                .contains("写的是有异议，却没有“说明”")
                .contains("有问题 4 处")
                .contains("什么也没有记入档案");
        assertThat(batch().replies()).isEmpty();
    }

    @Test
    @Order(5)
    void sortedAndMergedAndSavedByLibreOfficeItIsTakenWithTheNewReport() throws Exception {
        LibreOffice.assumeThere();
        Path filled = FilledByOffice.fill(out.resolve("长滩乡退回整改清单.xlsx"), folder.resolve("对"), true, (number, row) -> {
            explained(row);
            if (number == 0) {
                row.put(CLAIM, "已整改");
                row.put(NEW_WORDS, "=三、存在的不足：一是……");
                row.put(PERSON, "张三");
                row.put(DONE, "2024-03-08");
            }
        });
        Path report = folder.resolve("长滩乡（修改）.docx");
        asDocx(App.sample("长滩乡"), report);
        App.Ran preview = run("reply", filled, report);
        assertThat(preview.code()).as(preview.out() + preview.err()).isZero();
        assertThat(preview.out()).contains("有问题 0 处").contains("只是查看");
        assertThat(batch().replies()).isEmpty();

        App.Ran taken = run("reply", filled, report, "--take", "--received", "2099-04-12", "--by", "李明");
        assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
        assertThat(taken.out()).contains("逾期 2 天收到").contains("已加入批次");
        assertThat(run("batch", "show", "甲").out().replaceAll("\\s+", "")).contains("逾期2天");
        BatchView batch = batch();
        assertThat(batch.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.by()).isEqualTo("李明");
            assertThat(reply.answers())
                    .extracting(Reply.Answer::finding)
                    .containsExactlyElementsOf(batch.returned().stream()
                            .filter(one -> !one.findings().isEmpty())
                            .findFirst()
                            .orElseThrow()
                            .findings());
            assertThat(reply.answers().get(0))
                    .isEqualTo(new Reply.Answer("B2", Claim.已整改, "=三、存在的不足：一是……", "见台账", "张三", "2024-03-08"));
        });
        assertThat(batch.current()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("长滩乡（修改）.docx");
            assertThat(one.round()).isEqualTo(2);
        });
        assertThat(run("reply", filled, report, "--take").out())
                .contains("没有重复记入")
                .contains("已在批次里");
        assertThat(batch().replies()).hasSize(1);
    }

    @Test
    @Order(6)
    void whatHasNoConflictIsTakenOnDemandAndAnotherUnitsReportIsNot() throws Exception {
        LibreOffice.assumeThere();
        App.Ran forced =
                run("reply", folder.resolve("错/长滩乡退回整改清单.xlsx"), App.sample("云岭镇"), "--take", "--force", "--by", "李明");
        assertThat(forced.code()).isEqualTo(1);
        assertThat(forced.out()).contains("是云岭镇的，清单是长滩乡的，没有加入").contains("已收 21 项");
        List<Reply> replies = batch().replies();
        assertThat(replies.get(replies.size() - 1).answers()).hasSize(21);
        assertThat(batch().submitted()).hasSize(4);
    }

    @Test
    @Order(7)
    void theOldListIsNoLongerGoodWhenTheNextRoundWentBack() throws Exception {
        LibreOffice.assumeThere();
        run("batch", "audit", "甲");
        assertThat(send("长滩乡").out()).contains("第2次报送退回");
        App.Ran old = run("reply", folder.resolve("对/长滩乡退回整改清单.xlsx"), "--take");
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.out()).contains("这是第1次报送的清单").contains("又发过第2次报送的清单");
        App.Ran verified = run("archive", "verify");
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    private static void explained(FilledByOffice.Row row) {
        row.put(CLAIM, "已说明");
        row.put(EXPLANATION, "见台账");
        row.put(PERSON, "李四");
        row.put(DONE, "2024-03-05");
    }

    private static void asDocx(Path text, Path file) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                var stream = Files.newOutputStream(file)) {
            for (String line : Files.readAllLines(text)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(stream);
        }
    }
}
