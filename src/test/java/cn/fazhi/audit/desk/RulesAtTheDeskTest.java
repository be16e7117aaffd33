package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.RuleFolders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are changed in the browser: written, checked, proposed, approved, and brought back. */
class RulesAtTheDeskTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final String F1 = "checklist/F-publicity/F1-events.drl";
    private static final String F1_EXAMPLES = "checklist/F-publicity/F1-events.examples.yaml";
    private static final String MEETING = "lexicon/topics/meeting.txt";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"([0-9a-f]{64})\"");

    @TempDir
    static Path folder;

    private static Path rules;
    private static AtTheDesk desk;
    private static Caller keeper;
    private static Caller second;

    @BeforeAll
    static void open() throws Exception {
        rules = RuleFolders.snapshot(List.of(AtTheDesk.RULES), folder);
        desk = AtTheDesk.withPeople(folder.resolve("data"), List.of(rules));
        keeper = desk.person(AtTheDesk.RULE_KEEPER);
        second = desk.person(AtTheDesk.SECOND_RULE_KEEPER);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aMistakeIsSaidAtItsLineAndCannotBeProposed() throws Exception {
        String wrong = Files.readString(rules.resolve(D2)).replace("times >= 4", "tims >= 4");
        int line =
                1 + (int) wrong.substring(0, wrong.indexOf("tims >= 4")).lines().count() - 1;
        String checked =
                keeper.part("/rules/file/check", "path", D2, "text", wrong).body();
        assertThat(checked)
                .contains("data-line=\"" + line + "\"")
                .contains("tims")
                .contains("改好才能提交");
        save(keeper, D2, wrong);
        Caller.Answer refused = keeper.post("/rules/draft/propose", "note", "改界线");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("改好才能提交").contains("tims");
        keeper.post("/rules/draft/drop", "path", D2);
        assertThat(keeper.get("/rules/draft").body()).contains("草稿里没有改动");
    }

    @Test
    void anExampleThatNoLongerHoldsIsShownAndKeepsADraftFromBeingProposed() throws Exception {
        String moved = Files.readString(rules.resolve(D2)).replace("@points(2.5)", "@points(3)");
        String tried =
                keeper.part("/rules/file/examples", "path", D2, "text", moved).body();
        assertThat(tried).contains("没有通过").contains("应得2.5分，实得3分");
        save(keeper, D2, moved);
        assertThat(keeper.post("/rules/draft/propose", "note", "改分").body())
                .contains("改好才能提交")
                .contains("例子");
        keeper.post("/rules/draft/drop", "path", D2);
    }

    @Test
    void aChangeIsProposedApprovedByAnotherTakenIntoUseAndBroughtBackToTheByte() throws Exception {
        byte[] before = Files.readAllBytes(rules.resolve(F1));
        String text = new String(before, StandardCharsets.UTF_8);
        String changed = text.replaceFirst("@advice\\(\"", "@advice(\"先列清单，再");
        assertThat(keeper.part("/rules/file/check", "path", F1, "text", changed.replace("\n", "\r\n"))
                        .body())
                .contains("检查通过");
        save(keeper, F1, changed.replace("\n", "\r\n"));
        Caller.Answer proposed = keeper.post("/rules/draft/propose", "note", "补一句建议");
        assertThat(keeper.follow(proposed).body()).contains("待批准").contains("先列清单，再");
        Caller.Answer own = keeper.post(proposed.location() + "/approve", "note", "");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("要由另一名规则维护员或负责人批准");
        assertThat(Files.readAllBytes(rules.resolve(F1))).isEqualTo(before);

        second.post(proposed.location() + "/approve", "note", "同意");
        assertThat(second.get(proposed.location()).body()).contains("已发布").contains(AtTheDesk.SECOND_RULE_KEEPER);
        assertThat(Files.readString(rules.resolve(F1))).isEqualTo(changed);
        assertThat(second.get("/rules").body()).contains("先列清单，再");
        assertThat(desk.person(AtTheDesk.LEADER).get("/journal").body())
                .contains("提交规则")
                .contains("批准规则")
                .contains("发布规则")
                .contains("补一句建议");
        assertThat(second.post(proposed.location() + "/approve", "note", "").body())
                .contains("已发布");

        Caller.Answer back = second.post("/rules/history/back", "published", "0", "note", "改回去");
        assertThat(Files.readString(rules.resolve(F1))).isEqualTo(changed);
        keeper.post(back.location() + "/approve", "note", "");
        assertThat(Files.readAllBytes(rules.resolve(F1))).isEqualTo(before);
        assertThat(keeper.get("/rules").body()).doesNotContain("先列清单，再");
    }

    @Test
    void whoChangedAFileMeanwhileIsToldAndNothingIsLost() throws Exception {
        String text = Files.readString(rules.resolve(MEETING));
        String page = keeper.get("/rules/file?path=" + MEETING).body();
        save(keeper, MEETING, text + "# 甲\n");
        Caller.Answer stale = keeper.post("/rules/draft/propose", "note", "甲的改动");
        save(second, MEETING, text + "# 乙\n");
        Caller.Answer fresh = second.post("/rules/draft/propose", "note", "乙的改动");
        desk.person(AtTheDesk.LEADER).post(fresh.location() + "/approve", "note", "");
        assertThat(Files.readString(rules.resolve(MEETING))).endsWith("# 乙\n");

        Caller.Answer refused = second.post(stale.location() + "/approve", "note", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(AtTheDesk.SECOND_RULE_KEEPER + "改过").contains("乙的改动");
        assertThat(Files.readString(rules.resolve(MEETING))).endsWith("# 乙\n");

        Caller.Answer late = keeper.post("/rules/file", "path", MEETING, "base", base(page), "text", text + "# 丙\n");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("# 丙").contains("# 乙").contains(AtTheDesk.SECOND_RULE_KEEPER + "改过");
        second.post(stale.location() + "/reject", "note", "请并到最新内容里");
        keeper.post(stale.location() + "/resume");
        assertThat(keeper.get("/rules/file?path=" + MEETING).body())
                .contains("# 甲")
                .contains("# 乙");
        keeper.post("/rules/draft/drop", "path", MEETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../data/用户.json",
                "/etc/passwd",
                "checklist/../../data/用户.json",
                ".git/config",
                "provisions.yaml",
                "checklist\\D-study\\D2-sessions.drl",
                "lexicon/topics/new.txt",
                "checklist.yaml/",
                "\0",
                ""
            })
    void aPathThatIsNoFileOfTheRuleBaseIsRefused(String path) {
        String query = URLEncoder.encode(path, StandardCharsets.UTF_8);
        assertThat(keeper.get("/rules/file?path=" + query).status()).isBetween(400, 499);
        for (String step : List.of("/rules/file", "/rules/file/check", "/rules/file/examples")) {
            Caller.Answer answer = keeper.part(step, "path", path, "base", "0".repeat(64), "text", "rule\n");
            assertThat(answer.status()).as(step).isBetween(400, 499);
        }
        assertThat(keeper.get("/rules/draft").body()).contains("草稿里没有改动");
    }

    @Test
    void whatNeverEndsIsToldInTimeAndTheDeskAnswersMeanwhile() throws Exception {
        String endless =
                "- name: 没有尽头\n  text: " + "（略99999字）".repeat(9000) + "\n  earns: 0\n  rules: []\n  why: 没有尽头。\n";
        String loop = Files.readString(rules.resolve(F1))
                .replaceFirst("then\\s+verdict", "then\n    while (true) {}\n    verdict");
        Instant begun = Instant.now();
        CompletableFuture<Caller.Answer> told = CompletableFuture.supplyAsync(
                () -> keeper.part("/rules/file/examples", "path", F1_EXAMPLES, "text", endless));
        CompletableFuture<Caller.Answer> refused =
                CompletableFuture.supplyAsync(() -> second.part("/rules/file/check", "path", F1, "text", loop));
        Instant asked = Instant.now();
        assertThat(desk.person(AtTheDesk.LEADER).get("/batches").status()).isEqualTo(200);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(told.get().body()).contains("例子太长");
        assertThat(refused.get().body()).contains("data-line").contains("while");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(LIMIT);
    }

    @Test
    void anInspectorReadsTheRulesAndChangesNothing() {
        Caller inspector = desk.person(AtTheDesk.INSPECTOR);
        assertThat(inspector.get("/rules").body()).contains("集体学法次数");
        assertThat(inspector.get("/rules/file?path=" + D2).body())
                .contains("@item(&quot;集体学法次数&quot;)")
                .doesNotContain("<textarea");
        assertThat(inspector
                        .post("/rules/file", "path", D2, "base", "", "text", "x")
                        .status())
                .isEqualTo(403);
        assertThat(inspector.post("/rules/draft/propose", "note", "x").status()).isEqualTo(403);
    }

    private static void save(Caller who, String path, String text) {
        String page = who.get("/rules/file?path=" + path).body();
        Caller.Answer saved = who.post("/rules/file", "path", path, "base", base(page), "text", text);
        assertThat(saved.location()).as(saved.toString()).isEqualTo("/rules/draft");
    }

    private static String base(String page) {
        Matcher base = BASE.matcher(page);
        assertThat(base.find()).isTrue();
        return base.group(1);
    }
}
