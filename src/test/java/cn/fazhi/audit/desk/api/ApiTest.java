package cn.fazhi.audit.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.desk.AtTheDesk;
import cn.fazhi.audit.desk.Caller;
import cn.fazhi.audit.desk.Caller.Answer;
import cn.fazhi.audit.desk.Caller.Sent;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs can do at a desk, over HTTP. */
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path REPORT = AtTheDesk.SAMPLES.resolve("云岭镇2023年法治政府建设年度报告.docx");
    private static final Path OTHER = AtTheDesk.SAMPLES.resolve("长滩乡2023年法治政府建设情况报告.txt");

    @TempDir
    static Path data;

    private static AtTheDesk desk;
    private static Caller inspector;
    private static long batch;

    @BeforeAll
    static void open() throws Exception {
        desk = AtTheDesk.withPeople(data);
        inspector = desk.program(AtTheDesk.INSPECTOR);
        Answer made = inspector.json("/api/batches", "{\"name\":\"2023年度\",\"year\":2023}");
        assertThat(made.status()).isEqualTo(201);
        batch = json(made).path("number").asLong();
        assertThat(json(inspector.files(at("/reports"), List.of(Sent.of(REPORT), Sent.of(OTHER))))
                        .size())
                .isEqualTo(2);
        assertThat(inspector.json(at("/audit"), "").status()).isEqualTo(202);
        await(inspector, batch);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static void await(Caller caller, long batch) throws InterruptedException {
        String state = "";
        for (int i = 0; i < 600 && !List.of("DONE", "FAILED", "CANCELLED").contains(state); i++) {
            Thread.sleep(100);
            state = json(caller.get("/api/batches/" + batch + "/audit"))
                    .path("state")
                    .asString();
        }
        assertThat(state).isEqualTo("DONE");
    }

    private static String at(String step) {
        return "/api/batches/" + batch + step;
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(answer.bytes());
    }

    private static String error(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return json(answer).path("error").asString("");
    }

    @Test
    void aBatchIsListedWithItsReportsAndStandings() {
        assertThat(json(inspector.get("/api/batches")).get(0).path("units").asInt())
                .isEqualTo(2);
        assertThat(json(inspector.get(at(""))).path("by").asString()).isEqualTo(AtTheDesk.INSPECTOR);
        assertThat(json(inspector.get(at("/reports")))
                        .valueStream()
                        .map(one -> one.path("unit").asString()))
                .containsExactly("云岭镇", "长滩乡");
        JsonNode standing = json(inspector.get(at("/standings"))).get(0);
        assertThat(standing.path("total").asDouble()).isPositive();
        assertThat(standing.path("conclusion").asString()).isNotEmpty();
    }

    @Test
    void theResultOfAReportIsItsLineOfTheResultsOfTheBatch() {
        long report = json(inspector.get(at("/reports"))).get(0).path("number").asLong();
        Answer one = inspector.get("/api/reports/" + report + "/result");
        assertThat(inspector.get(at("/results")).body().lines()).anyMatch(line -> line.startsWith(one.body()));
    }

    @Test
    void theWorkbookComesAsAFileToKeep() throws Exception {
        Answer workbook = inspector.get(at("/workbook"));
        assertThat(workbook.header("Content-Disposition").orElse("")).startsWith("attachment;");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()))) {
            assertThat(zip.getNextEntry().getName()).isNotEmpty();
        }
    }

    @Test
    void anOriginalComesBackByteForByteAsAFileToKeep() throws Exception {
        long report = json(inspector.get(at("/reports"))).get(0).path("number").asLong();
        Answer original = inspector.get("/api/reports/" + report + "/original");
        assertThat(original.bytes()).isEqualTo(Sent.of(REPORT).bytes());
        assertThat(original.header("Content-Disposition").orElse("")).startsWith("attachment;");
    }

    @Test
    void aReviewMadeOnAnOldLookIsRefusedWithWhoWasFaster() {
        long report = json(inspector.get(at("/reports"))).get(1).path("number").asLong();
        String reviews = "/api/reports/" + report + "/reviews";
        String result = json(inspector.get(reviews)).path("result").asString();
        String asked = "{\"code\":\"A1\",\"result\":\"" + result + "\",\"before\":null,\"after\":0,\"reason\":\"%s\"}";
        double before = json(inspector.get(reviews)).path("total").asDouble();
        assertThat(inspector.json(reviews, asked.formatted("没有按格式写")).status()).isEqualTo(201);
        JsonNode after = json(inspector.get(reviews));
        assertThat(after.path("total").asDouble()).isLessThan(before);
        assertThat(after.path("applied").get(0).path("by").asString()).isEqualTo(AtTheDesk.INSPECTOR);
        Caller second = desk.program(AtTheDesk.SECOND_INSPECTOR);
        assertThat(error(second.json(reviews, asked.formatted("我也看过")), 409))
                .contains(AtTheDesk.INSPECTOR)
                .contains("没有存");
        assertThat(json(inspector.get("/api/journal")).get(0).path("said").asString())
                .contains("没有按格式写");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        assertThat(error(inspector.get("/api/batches/999999"), 404)).contains("没有这个批次");
        assertThat(error(inspector.get("/api/batches/x"), 400)).contains("没有看懂");
        assertThat(error(inspector.get("/api/nothing"), 404)).contains("没有这个页面");
        assertThat(error(inspector.json("/api/batches", "{\"name\":\"2023年度\",\"year\":2023}"), 409))
                .contains("已经有了");
        assertThat(error(inspector.json("/api/batches", "{\"year\":2023}"), 409))
                .contains("批次名称");
        assertThat(error(inspector.json("/api/batches", "{"), 400)).contains("没有看懂");
        assertThat(error(inspector.json("/api/audits", "{}"), 415)).contains("multipart");
        assertThat(error(inspector.files("/api/audits", List.of(), "received", "2025-01-01"), 400))
                .contains("少了一项");
        assertThat(error(inspector.files("/api/audits", List.of(Sent.of(OTHER)), "received", "昨天"), 400))
                .contains("日期");
        assertThat(error(desk.nobody().get("/api/batches"), 401)).contains("没有登录");
        assertThat(error(desk.program(AtTheDesk.TOWNSHIP).get("/api/batches"), 403))
                .contains("角色");
    }

    @Test
    void aProgramOfATownshipMayAuditItsFileAndNothingIsStored() {
        long before = json(inspector.get("/api/journal")).get(0).path("number").asLong();
        Answer answer = desk.program(AtTheDesk.TOWNSHIP).files("/api/audits", List.of(Sent.of(OTHER)));
        assertThat(json(answer).path("reports").get(0).path("unit").asString()).isEqualTo("长滩乡");
        assertThat(json(inspector.get("/api/journal")).get(0).path("number").asLong())
                .isEqualTo(before);
    }

    @Test
    void theApiIsDescribedInChinese() {
        Caller person = desk.person(AtTheDesk.INSPECTOR);
        JsonNode described = json(person.get("/docs/openapi"));
        assertThat(described.path("info").path("title").asString()).contains("程序接口");
        assertThat(described.path("paths").propertyNames()).contains("/api/audits", "/api/batches/{number}/results");
        described
                .path("paths")
                .forEach(path -> path.forEach(step -> {
                    assertThat(step.path("summary").asString(""))
                            .as(step.toString())
                            .matches("(?U).*\\p{IsHan}.*");
                    assertThat(step.path("parameters").toString()).doesNotContain("visitor");
                }));
        Answer shown = person.follow(person.follow(person.get("/docs")));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy").orElse(""))
                .contains("style-src 'self' 'unsafe-inline'")
                .contains("script-src 'self';");
    }

    private static long report(String unit) {
        return json(inspector.get(at("/reports")))
                .valueStream()
                .filter(one -> one.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asLong();
    }

    @Test
    void aFactIsRejectedAndTakenBackAndAStaleStepIsRefused() {
        String facts = "/api/reports/" + report("云岭镇") + "/facts";
        double before = total();
        JsonNode study = json(inspector.get(facts))
                .valueStream()
                .filter(one -> one.path("values").path("topic").asString("").equals("study-session")
                        && one.path("kind").asString().equals("count"))
                .findFirst()
                .orElseThrow();
        String step =
                "{\"step\":\"%s\",\"code\":\"" + study.path("code").asString() + "\",\"reason\":\"%s\",\"seen\":%d}";
        assertThat(error(inspector.json(facts, step.formatted("REJECT", "", 0)), 409))
                .contains("理由");
        Answer rejected = inspector.json(facts, step.formatted("REJECT", "是外单位的", 0));
        assertThat(rejected.status()).as(rejected.body()).isEqualTo(201);
        assertThat(json(rejected).path("total").asDouble()).isLessThan(before);
        assertThat(error(inspector.json(facts, step.formatted("REJECT", "再否定", 0)), 409))
                .contains(AtTheDesk.INSPECTOR)
                .contains("是外单位的");
        long seen = json(inspector.get(facts))
                .valueStream()
                .filter(one -> one.path("code").equals(study.path("code")))
                .findFirst()
                .orElseThrow()
                .path("seen")
                .asLong();
        assertThat(json(inspector.json(facts, step.formatted("UNDO", "核对过了", seen)))
                        .path("total")
                        .asDouble())
                .isEqualTo(before);
    }

    private static double total() {
        return json(inspector.get(at("/standings"))).get(0).path("total").asDouble();
    }

    @Test
    void onlyALeaderSignsAndOnlyWhatStands() {
        String signature = "/api/reports/" + report("云岭镇") + "/signature";
        String content = json(inspector.get(signature)).path("content").asString();
        String body = "{\"content\":\"" + content + "\"}";
        assertThat(inspector.json(signature, body).status()).isEqualTo(403);
        Caller leader = desk.program(AtTheDesk.LEADER);
        assertThat(error(leader.json(signature, "{\"content\":\"0\"}"), 409)).contains("没有签字");
        JsonNode signed = json(leader.json(signature, body));
        assertThat(signed.path("by").asString()).isEqualTo(AtTheDesk.LEADER);
        assertThat(signed.path("holds").asBoolean()).isTrue();
    }

    @Test
    void aReportGoesBackOnceAndItsListComesAgain() {
        String returns = at("/returns");
        String body = "{\"reports\":[" + report("长滩乡") + "," + report("云岭镇") + "],\"deadline\":\"2099-04-10\"}";
        JsonNode sent = json(inspector.json(returns, body));
        assertThat(sent.get(0).path("list").path("whose").asString()).isEqualTo("长滩乡");
        assertThat(sent.get(1).path("error").asString()).contains("通过");
        assertThat(json(inspector.json(returns, body)).get(0).path("list"))
                .isEqualTo(sent.get(0).path("list"));
        assertThat(json(inspector.get(returns)).size()).isEqualTo(1);
        long list = sent.get(0).path("list").path("list").asLong();
        Answer paper = inspector.get(returns + "/" + list + "/papers/0");
        assertThat(paper.header("Content-Disposition").orElse("")).startsWith("attachment;");
        Answer looked = inspector.uploadAs("checklist", "/api/replies", List.of(new Sent("清单.xlsx", paper.bytes())));
        assertThat(json(looked).path("whose").asString()).isEqualTo("长滩乡");
        assertThat(json(looked).path("taken").asBoolean()).isFalse();
        assertThat(json(looked).path("conflicts").size()).isPositive();
        assertThat(error(inspector.json(returns, body.replace("2099", "2001")), 409))
                .contains("已经过去");
        assertThat(error(inspector.get(returns + "/" + list + "/papers/9"), 404))
                .contains("没有第 10 份");
    }
}
