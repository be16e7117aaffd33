package cn.fazhi.audit.desk;

import static cn.fazhi.audit.desk.ReturnSteps.entries;
import static cn.fazhi.audit.desk.ReturnSteps.filled;
import static cn.fazhi.audit.desk.ReturnSteps.issue;
import static cn.fazhi.audit.desk.ReturnSteps.lists;
import static cn.fazhi.audit.desk.ReturnSteps.preview;
import static cn.fazhi.audit.desk.ReturnSteps.put;
import static cn.fazhi.audit.desk.ReturnSteps.reply;
import static cn.fazhi.audit.desk.ReturnSteps.report;
import static cn.fazhi.audit.desk.ReturnSteps.text;
import static cn.fazhi.audit.desk.ReturnSteps.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Lists go back and come again over HTTP. The tests are steps of one year's work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnsAtTheDeskTest {

    private static final String UNIT = "长滩乡";

    @TempDir
    static Path data;

    private static AtTheDesk desk;
    private static Caller wang;
    private static Caller li;
    private static long batch;
    private static long list;
    private static byte[] checklist;

    @BeforeAll
    static void judgeABatch() throws Exception {
        desk = AtTheDesk.withPeople(data);
        wang = desk.person(AtTheDesk.INSPECTOR);
        li = desk.person(AtTheDesk.SECOND_INSPECTOR);
        batch = ReturnSteps.batch(wang, 2023);
        ReturnSteps.upload(
                wang,
                batch,
                ReturnSteps.sample(UNIT, UNIT),
                Caller.Sent.of(AtTheDesk.SAMPLES.resolve("云岭镇2023年法治政府建设年度报告.docx")),
                text("<b>通知</b>.txt", "关于开会的通知"));
        ReturnSteps.audit(wang, batch);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @Order(1)
    void aPreviewShowsWhatGoesToWhomAndWritesNothing() {
        long before = entries(wang);
        String page = wang.get("/returns/" + batch).body();
        assertThat(page).contains("退回重报").contains("未审核").contains("通过").doesNotContain("<b>通知");
        String preview =
                preview(wang, batch, "2099-04-10", report(wang, batch, UNIT)).body();
        assertThat(preview)
                .contains(UNIT)
                .contains("B2 存在的不足")
                .contains("示范表述")
                .contains("2099-04-10 前报回")
                .doesNotContain("云岭镇");
        assertThat(preview.indexOf("B2 存在的不足")).isLessThan(preview.indexOf("随第1项一并整改"));
        assertThat(entries(wang)).isEqualTo(before);
        assertThat(wang.get("/returns").body()).contains("2023年度");
    }

    @Test
    @Order(2)
    void whatCannotGoBackIsToldInASentence() {
        long passed = report(wang, batch, "云岭镇");
        assertThat(preview(wang, batch, "2099-04-10", passed).status()).isEqualTo(409);
        assertThat(preview(wang, batch, "2099-04-10", passed).body()).contains("云岭镇：结论是通过，不用退回");
        assertThat(preview(wang, batch, "2001-04-10", report(wang, batch, UNIT)).body())
                .contains("已经过去");
        assertThat(preview(wang, batch, "2099-04-10").body()).contains("没有选单位");
        assertThat(preview(wang, batch, "10/4/2099").status()).isEqualTo(400);
        assertThat(wang.get("/returns/999").status()).isEqualTo(404);
        assertThat(wang.post("/returns/" + batch + "/issue", "deadline", "2099-04-10", "seen", "乱写")
                        .body())
                .contains("没有看懂要退回哪一份");
    }

    @Test
    @Order(3)
    void ofTwoInspectorsWhoSendAtOnceOneDoesAndAStalePageIsRefused() throws Exception {
        long report = report(wang, batch, UNIT);
        String first = preview(wang, batch, "2099-04-10", report).body();
        String second = preview(li, batch, "2099-04-10", report).body();
        String other = preview(li, batch, "2099-05-20", report).body();
        long before = entries(wang);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = both.submit(() -> {
                together.await();
                return issue(wang, batch, first).body();
            });
            Future<String> two = both.submit(() -> {
                together.await();
                return issue(li, batch, second).body();
            });
            assertThat(List.of(one.get(), two.get()))
                    .anySatisfy(page -> assertThat(page).contains("已退回，").contains("下载这次的全部材料"))
                    .anySatisfy(page -> assertThat(page).contains("退回过，没有重复退回"));
        } finally {
            both.shutdown();
        }
        assertThat(entries(wang)).isEqualTo(before + 1);
        String stale = issue(li, batch, other).body();
        assertThat(stale).contains("页面打开以后，").contains("做了“退回整改”").contains("请重新预览再定");
        assertThat(entries(wang)).isEqualTo(before + 1);
        String page = wang.get("/returns/" + batch).body();
        assertThat(lists(page)).hasSize(1);
        list = lists(page).get(0);
        assertThat(page).contains("未回复").contains("已退回，期限 2099-04-10");
    }

    @Test
    @Order(4)
    void papersComeOutAsTheyWentAndAreNeverShownByTheBrowser() throws Exception {
        Map<String, byte[]> single = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            Caller.Answer paper = wang.get("/returns/" + batch + "/lists/" + list + "/papers/" + i);
            assertThat(paper.status()).isEqualTo(200);
            assertThat(paper.header("X-Content-Type-Options")).contains("nosniff");
            String disposition = paper.header("Content-Disposition").orElseThrow();
            assertThat(disposition).startsWith("attachment;").contains("filename*=UTF-8''%E9%95%BF%E6%BB%A9%E4%B9%A1");
            single.put(Integer.toString(i), paper.bytes());
        }
        checklist = single.get("0");
        Map<String, byte[]> zip = unpacked(
                wang.get("/returns/" + batch + "/papers.zip?list=" + list).bytes());
        assertThat(zip.keySet()).containsExactly("长滩乡退回整改清单.xlsx", "长滩乡退回修改通知单.docx");
        assertThat(zip.get("长滩乡退回整改清单.xlsx")).isEqualTo(checklist);
        assertThat(zip.get("长滩乡退回修改通知单.docx")).isEqualTo(single.get("1"));
        assertThat(wang.get("/returns/" + batch + "/lists/" + (list + 1) + "/papers/0")
                        .status())
                .isEqualTo(404);
        assertThat(wang.get("/returns/" + batch + "/lists/" + list + "/papers/9")
                        .status())
                .isEqualTo(404);
        assertThat(wang.get("/returns/" + batch + "/papers.zip?list=1").status())
                .isEqualTo(404);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @Order(5)
    void whatIsNoChecklistIsRefusedWithASentence() {
        long before = entries(wang);
        assertThat(reply(wang, "/replies/preview", text("清单.xlsx", "不是表格")).body())
                .contains("不是 .xlsx 文件");
        assertThat(reply(wang, "/replies/preview", text("空.xlsx", "")).body()).contains("文件是空的");
        assertThat(reply(wang, "/replies/preview", text("", "")).body()).contains("没有选择清单");
        assertThat(reply(wang, "/replies/preview", new Caller.Sent("大.xlsx", new byte[21 << 20]))
                        .body())
                .contains("超过 20 MB");
        assertThat(reply(wang, "/replies/preview", new Caller.Sent("清单.xlsx", checklist), text("压缩.zip", "PK"))
                        .status())
                .isEqualTo(200);
        assertThat(entries(wang)).isEqualTo(before);
    }

    @Test
    @Order(6)
    void aReplyWithMistakesIsShownAndNotTakenAsAWhole() throws Exception {
        long before = entries(wang);
        byte[] bad = filled(checklist, (number, row) -> {
            put(row, "已说明", "", "见台账<img src=x onerror=alert(1)>");
            if (number == 1) {
                row.getCell(ReturnSteps.PROBLEM).setCellValue("没有问题");
            } else if (number == 2) {
                put(row, "改好了", "", "");
            }
        });
        Caller.Answer preview =
                reply(wang, "/replies/preview", new Caller.Sent("<i>清单.xlsx", bad), ReturnSteps.sample(UNIT, "青石镇"));
        assertThat(preview.body())
                .contains("不能改动的“问题”被改动了")
                .contains("写的是“改好了”")
                .contains("是青石镇的，清单是长滩乡的，没有加入")
                .contains("3 处")
                .contains("见台账&lt;img")
                .doesNotContain("<img src=x");
        Caller.Answer refused = wang.post("/replies/take", "token", token(preview));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("3 处问题，没有收");
        assertThat(wang.post("/replies/take", "token", token(preview), "part", "true")
                        .body())
                .contains("请重新上传再看一遍");
        Caller.Answer again = reply(wang, "/replies/preview", new Caller.Sent("清单.xlsx", bad));
        assertThat(li.post("/replies/take", "token", token(again), "part", "true")
                        .status())
                .isEqualTo(409);
        assertThat(entries(wang)).isEqualTo(before);
    }

    @Test
    @Order(7)
    void ofTwoAnswersLookedAtTheSecondIsToldOfTheFirst() throws Exception {
        byte[] disputed = filled(checklist, (number, row) -> put(row, number == 0 ? "有异议" : "已说明", "", "见台账"));
        Caller.Answer mine = reply(wang, "/replies/preview", new Caller.Sent("清单.xlsx", disputed));
        Caller.Answer other =
                reply(li, "/replies/preview", new Caller.Sent("清单.xlsx", ReturnSteps.explained(checklist, "另有说明")));
        long before = entries(wang);
        String taken =
                wang.follow(wang.post("/replies/take", "token", token(mine))).body();
        assertThat(taken).contains("项答复，记入档案").contains("有异议 1 项").doesNotContain("未回复");
        Caller.Answer late = li.post("/replies/take", "token", token(other));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("预览以后，王芳已收过这份清单的另一份回复");
        assertThat(entries(wang)).isEqualTo(before + 1);
    }

    @Test
    @Order(8)
    void whatIsInDisputeGoesBackOnlyWhenSomebodyWantsThatAllTheSame() {
        String page = wang.get("/returns/" + batch).body();
        assertThat(page).contains("待复核的要先了结人工核实或异议");
        long report = report(wang, batch, UNIT);
        assertThat(page).contains("value=\"" + report + "\"").doesNotContain("value=\"" + report + "\" checked");
        assertThat(preview(wang, batch, "2099-06-01", report).body())
                .contains("结论是待复核：请先了结人工核实")
                .contains("这份报告已经退回过（期限 2099-04-10）");
    }

    @Test
    @Order(9)
    void theNewReportIsTakenAsItWasShownAndWaitsForItsAudit() throws Exception {
        String better = new String(ReturnSteps.sample(UNIT, UNIT).bytes(), StandardCharsets.UTF_8)
                .replace("新征程扬帆再起航", "四、存在的不足\n一是行政执法案卷制作不规范，3件案卷缺少送达回证。\n新征程扬帆再起航");
        Caller.Sent next = text("长滩乡（修改）.txt", better);
        byte[] good = filled(
                checklist,
                (number, row) -> put(row, number == 0 ? "已整改" : "已说明", number == 0 ? "3件案卷缺少送达回证" : "", "见台账"));
        Caller.Answer preview = reply(li, "/replies/preview", new Caller.Sent("清单.xlsx", good), next);
        assertThat(preview.body()).contains("新报告：长滩乡（修改）.txt（长滩乡）").contains("收过一次");
        String taken =
                li.follow(li.post("/replies/take", "token", token(preview))).body();
        assertThat(taken).contains("已加入批次，等待审核").contains("第2次报送").contains("等待审核");
        assertThat(wang.get("/reports/" + report(wang, batch, UNIT) + "/rounds").body())
                .contains("第2次报送还没有审核");
        assertThat(preview(wang, batch, "2099-06-01", report(wang, batch, UNIT)).body())
                .contains("还没有审核，没有退回");
    }

    @Test
    @Order(10)
    void theRoundsStandBesideEachOtherFindingByFinding() throws Exception {
        ReturnSteps.audit(wang, batch);
        String page =
                wang.get("/reports/" + report(wang, batch, UNIT) + "/rounds").body();
        assertThat(page)
                .contains("第1次报送")
                .contains("第2次报送")
                .contains("未整改")
                .contains("已说明")
                .contains("<ins>")
                .contains("存在的不足");
        assertThat(wang.get("/returns/" + batch).body()).contains("与上次对比");
        assertThat(wang.get("/reports/" + report(wang, batch, "云岭镇") + "/rounds")
                        .body())
                .contains("只报送过一次");
    }

    @Test
    @Order(11)
    void theOldListIsNoLongerGoodWhenTheNextRoundWentBack() throws Exception {
        String sent = issue(
                        wang,
                        batch,
                        preview(wang, batch, "2099-06-01", report(wang, batch, UNIT))
                                .body())
                .body();
        assertThat(sent).contains("已退回，");
        assertThat(reply(wang, "/replies/preview", new Caller.Sent("清单.xlsx", ReturnSteps.explained(checklist, "又一次")))
                        .body())
                .contains("这是第1次报送的清单")
                .contains("又发过第2次报送的清单");
        Map<String, byte[]> all =
                unpacked(wang.get("/returns/" + batch + "/papers.zip").bytes());
        assertThat(all.keySet()).contains("长滩乡退回整改清单.xlsx", "(2)/长滩乡退回整改清单.xlsx");
    }

    @Test
    @Order(12)
    void whoOnlyKeepsRulesMayLookAndNotSend() {
        Caller keeper = desk.person(AtTheDesk.RULE_KEEPER);
        assertThat(keeper.get("/returns/" + batch).body()).contains(UNIT).doesNotContain("name=\"deadline\"");
        assertThat(keeper.post("/returns/" + batch + "/issue", "deadline", "2099-04-10")
                        .status())
                .isEqualTo(403);
        assertThat(reply(keeper, "/replies/preview", new Caller.Sent("清单.xlsx", checklist))
                        .status())
                .isEqualTo(403);
    }
}
