package cn.fazhi.audit.desk;

import static cn.fazhi.audit.desk.ReturnSteps.entries;
import static cn.fazhi.audit.desk.ReturnSteps.issue;
import static cn.fazhi.audit.desk.ReturnSteps.lists;
import static cn.fazhi.audit.desk.ReturnSteps.preview;
import static cn.fazhi.audit.desk.ReturnSteps.put;
import static cn.fazhi.audit.desk.ReturnSteps.reply;
import static cn.fazhi.audit.desk.ReturnSteps.report;
import static cn.fazhi.audit.desk.ReturnSteps.text;
import static cn.fazhi.audit.desk.ReturnSteps.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A township checks its report, hands it in and answers, and never meets anything of another. The tests are steps of one year. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownshipAtTheDeskTest {

    private static final String UNIT = "云岭镇";
    private static final String OTHER = "长滩乡";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String NOT_YOURS = "没有这份清单，或者不是发给你单位的";

    @TempDir
    static Path data;

    private static AtTheDesk desk;
    private static Caller wang;
    private static Caller own;
    private static Caller other;
    private static long batch;
    private static long earlier;
    private static long list;
    private static long othersList;
    private static byte[] checklist;
    private static byte[] othersChecklist;

    @BeforeAll
    static void returnAnotherUnitsReport() throws Exception {
        desk = AtTheDesk.withPeople(data);
        desk.person(AtTheDesk.LEADER)
                .post("/users", "name", "长滩报送员", "roles", "TOWNSHIP", "unit", OTHER, "password", AtTheDesk.PASSWORD);
        wang = desk.person(AtTheDesk.INSPECTOR);
        own = desk.person(AtTheDesk.TOWNSHIP);
        other = desk.person("长滩报送员");
        earlier = ReturnSteps.batch(wang, 2022);
        batch = ReturnSteps.batch(wang, 2023);
        ReturnSteps.upload(wang, batch, ReturnSteps.sample(OTHER, OTHER));
        ReturnSteps.audit(wang, batch);
        String page = issue(
                        wang,
                        batch,
                        preview(wang, batch, "2099-04-10", report(wang, batch, OTHER))
                                .body())
                .body();
        othersList = lists(page).get(0);
        othersChecklist = wang.get("/returns/" + batch + "/lists/" + othersList + "/papers/0")
                .bytes();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Caller.Answer check(Caller.Sent... report) {
        return own.uploadAs("report", "/self/check", List.of(report));
    }

    private static Caller.Answer submit(long into, Caller.Sent report) {
        Caller.Answer answer = own.uploadAs("report", "/self/submit", List.of(report), "batch", Long.toString(into));
        return answer.location().isEmpty() ? answer : own.follow(answer);
    }

    /** A report of ours that has much to put right. */
    private static Caller.Sent poor() throws IOException {
        return ReturnSteps.sample(OTHER, UNIT);
    }

    @Test
    @Order(1)
    void aSelfCheckShowsWhatTheRulesSayAndKeepsNothing() throws Exception {
        String mark = "独有的字样" + System.nanoTime();
        String words = new String(poor().bytes(), StandardCharsets.UTF_8)
                .replaceFirst("一、提高政治站位", "一、提高<script>alert(1)</script>" + mark);
        long before = entries(wang);
        FileTime began = FileTime.from(Instant.now().minusSeconds(2));
        Caller.Answer answer = check(text("自查" + mark + ".txt", words));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(UNIT)
                .contains("2023年度")
                .contains("退回重报")
                .contains("B2 存在的不足")
                .contains("失4分")
                .contains("示范表述")
                .contains("随第1项一并整改")
                .doesNotContain("<script>alert(1)");
        assertThat(entries(wang)).isEqualTo(before);
        // One so large that the server itself puts it on disk while it comes in.
        assertThat(check(text("大" + mark + ".txt", mark + "，全年没有变化。".repeat(60_000)))
                        .status())
                .isEqualTo(200);
        assertThat(holding(data, mark, FileTime.fromMillis(0))).isEmpty();
        assertThat(holding(TEMPORARY, mark, began)).isEmpty();
        assertThat(own.get("/self").body()).contains("还没有正式报送过报告").doesNotContain(mark);
    }

    /** Files in whose name or bytes words stand, in the encodings of logs and of the database. */
    private static List<String> holding(Path folder, String words, FileTime since) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes about) {
                // Of the folder for such things only what a desk and its server use: others keep whole projects there.
                boolean others = below.getParent().equals(TEMPORARY)
                        && !below.equals(folder)
                        && !below.getFileName().toString().matches("(fazhi|tomcat|upload|spring).*");
                return others ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (about.isRegularFile()
                        && about.lastModifiedTime().compareTo(since) >= 0
                        && about.size() < 64 << 20
                        && Files.isReadable(file)
                        && stands(file, words)) {
                    found.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // Others work in the same folder, and take their files away meanwhile.
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean stands(Path file, String words) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return file.toString().contains(words)
                    || Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)
                            .anyMatch(set ->
                                    bytes.contains(new String(words.getBytes(set), StandardCharsets.ISO_8859_1)));
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    @Order(2)
    void aFileThatIsNoReportIsToldInASentence() {
        assertThat(check(text("通知.txt", "关于开会的通知")).body()).contains("不能审核：");
        assertThat(check(text("空.docx", "")).body()).contains("不能审核：");
        assertThat(check(new Caller.Sent("坏.docx", new byte[] {'P', 'K', 3, 4, 9}))
                        .body())
                .contains("不能审核：");
        assertThat(check(new Caller.Sent("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                        .body())
                .contains("不能审核：");
        assertThat(check(new Caller.Sent("大.docx", new byte[21 << 20])).body()).contains("超过 20 MB");
        assertThat(check(text("", "")).body()).contains("没有选择文件");
    }

    @Test
    @Order(3)
    void onlyTheOwnReportOfTheRightYearIsHandedIn() throws Exception {
        long before = entries(wang);
        assertThat(submit(batch, ReturnSteps.sample(OTHER, "青石镇")).body()).contains("是青石镇的报告，你的账号是云岭镇的，没有报送");
        assertThat(submit(earlier, poor()).body()).contains("是2023年度的报告").contains("收的是2022年度的");
        assertThat(submit(batch, text("通知.txt", "关于开会的通知")).body()).contains("不能审核，没有报送");
        assertThat(submit(999, poor()).status()).isEqualTo(404);
        assertThat(entries(wang)).isEqualTo(before);
        assertThat(submit(batch, poor()).body()).contains("已报送到“2023年度”").contains("等待审核");
        assertThat(submit(batch, poor()).body()).contains("没有重复报送");
        assertThat(entries(wang)).isEqualTo(before + 1);
        assertThat(wang.get("/journal").body()).contains("云岭镇报送员");
    }

    @Test
    @Order(4)
    void pointsAreToldOnceAnInspectorSentTheListAndNotBefore() throws Exception {
        ReturnSteps.audit(wang, batch);
        assertThat(own.get("/self").body()).contains("审核中").doesNotContain("退回重报");
        assertThat(submit(batch, text("另一份.txt", new String(poor().bytes(), StandardCharsets.UTF_8)))
                        .body())
                .contains("审核人员正在审核，不能另报一份");
        String shown =
                preview(wang, batch, "2099-04-10", report(wang, batch, UNIT)).body();
        assertThat(shown).contains("这份清单写到了别的单位：长滩乡。");
        issue(wang, batch, shown);
        String page = own.get("/self").body();
        assertThat(page)
                .contains("已退回")
                .contains("退回重报")
                .contains("请于 2099-04-10 前报回")
                .doesNotContain(OTHER);
        list = lists(page).get(0);
        assertThat(lists(page)).hasSize(1).doesNotContain(othersList);
        checklist = own.get("/self/lists/" + list + "/papers/0").bytes();
        assertThat(checklist)
                .isEqualTo(wang.get("/returns/" + batch + "/lists/" + list + "/papers/0")
                        .bytes());
        assertThat(own.get("/self/lists/" + list + "/papers.zip").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void whoeverWalksTheNumbersMeetsNothingOfAnotherUnit() {
        for (long n = 0; n <= entries(wang) + 3; n++) {
            for (String path : List.of("/self/lists/" + n + "/papers/0", "/self/lists/" + n + "/papers.zip")) {
                Caller.Answer answer = own.get(path);
                if (n == list) {
                    assertThat(answer.status()).isEqualTo(200);
                } else {
                    assertThat(answer.status()).as(path).isEqualTo(404);
                    assertThat(answer.body()).contains(NOT_YOURS).doesNotContain(OTHER);
                }
            }
            for (String path : List.of(
                    "/batches/" + n,
                    "/reports/" + n,
                    "/reports/" + n + "/rounds",
                    "/returns/" + n,
                    "/returns/" + n + "/preview?deadline=2099-01-01&report=" + n,
                    "/returns/" + n + "/papers.zip",
                    "/returns/" + batch + "/lists/" + n + "/papers/0")) {
                Caller.Answer answer = own.get(path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain(OTHER);
            }
        }
        for (String path : List.of("/batches", "/returns", "/replies", "/journal", "/users", "/rules")) {
            assertThat(own.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(own.post("/returns/" + batch + "/issue", "deadline", "2099-01-01")
                        .status())
                .isEqualTo(403);
        assertThat(reply(own, "/replies/preview", new Caller.Sent("清单.xlsx", checklist))
                        .status())
                .isEqualTo(403);
        assertThat(own.get("/self/lists/" + list + "/papers/9").status()).isEqualTo(404);
        assertThat(own.get("/").location()).isEqualTo("/self");
    }

    @Test
    @Order(6)
    void anotherUnitsListIsRefusedInTheWordsOfOneThatNeverWentOut() throws Exception {
        Caller.Answer others = reply(
                own,
                "/self/replies/preview",
                new Caller.Sent("清单.xlsx", ReturnSteps.explained(othersChecklist, "见台账")));
        Caller.Answer never = reply(
                own,
                "/self/replies/preview",
                new Caller.Sent("清单.xlsx", ReturnSteps.renamed(checklist, "TH2023-1-ABCDEF")));
        assertThat(others.status()).isEqualTo(404);
        assertThat(never.status()).isEqualTo(404);
        String sentence = "这份清单不是发给你单位的";
        assertThat(others.body()).contains(sentence).doesNotContain(OTHER);
        assertThat(never.body()).contains(sentence);
    }

    @Test
    @Order(7)
    void aReplyWithMistakesGoesNoFurtherThanThePreview() throws Exception {
        long before = entries(wang);
        Caller.Answer bad = reply(
                own,
                "/self/replies/preview",
                new Caller.Sent("清单.xlsx", ReturnSteps.filled(checklist, (number, row) -> put(row, "已整改", "", ""))));
        assertThat(bad.body()).contains("却没有“整改后原文”").contains("不能报送").doesNotContain("name=\"token\"");
        assertThat(reply(
                                own,
                                "/self/replies/preview",
                                new Caller.Sent("清单.xlsx", ReturnSteps.explained(checklist, "见台账")),
                                ReturnSteps.sample(OTHER, OTHER))
                        .body())
                .contains("是长滩乡的，清单是云岭镇的，没有加入")
                .contains("不能报送");
        assertThat(entries(wang)).isEqualTo(before);
    }

    @Test
    @Order(8)
    void theReplyAndTheNewReportAreTakenAsTheyWereShownAndByNobodyElse() throws Exception {
        Caller.Sent good = new Caller.Sent("清单.xlsx", ReturnSteps.explained(checklist, "见台账"));
        String better = new String(poor().bytes(), StandardCharsets.UTF_8)
                .replace("新征程扬帆再起航", "四、存在的不足\n一是3件案卷缺少送达回证。\n新征程扬帆再起航");
        Caller.Answer shown = reply(own, "/self/replies/preview", good, text("云岭镇（修改）.txt", better));
        assertThat(shown.body()).contains("新报告：云岭镇（修改）.txt");
        assertThat(other.post("/self/replies/take", "token", token(shown)).status())
                .isEqualTo(409);
        long before = entries(wang);
        String page = own.follow(own.post("/self/replies/take", "token", token(shown)))
                .body();
        assertThat(page).contains("项答复，记入档案").contains("已加入批次，等待审核").contains("第2次");
        assertThat(entries(wang)).isEqualTo(before + 2);
        assertThat(own.post("/self/replies/take", "token", token(shown)).status())
                .isEqualTo(409);
        assertThat(other.get("/self").body()).contains(OTHER).doesNotContain(UNIT);
        assertThat(wang.get("/returns/" + batch).body()).contains("等待审核").contains("已说明");
    }
}
