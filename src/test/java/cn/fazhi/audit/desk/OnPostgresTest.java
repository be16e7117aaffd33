package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.archive.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's work over an archive on a database server. */
class OnPostgresTest {

    private static final String UNIT = "长滩乡";
    private static final String WITH_FIGURES = "云岭镇";

    @TempDir
    Path data;

    @Test
    void aYearsWorkIsDoneAndIsThereAgainWhenTheDeskIsOpenedAnew() throws Exception {
        String database = Stores.postgres();
        long report;
        String told;
        try (AtTheDesk desk = AtTheDesk.onPostgres(data, database)) {
            Caller owner = desk.owner();
            long batch = ReturnSteps.batch(owner, 2023);
            ReturnSteps.upload(
                    owner,
                    batch,
                    ReturnSteps.sample(UNIT, UNIT),
                    Caller.Sent.of(AtTheDesk.SAMPLES.resolve(WITH_FIGURES + "2023年法治政府建设年度报告.docx")));
            ReturnSteps.audit(owner, batch);
            report = ReturnSteps.report(owner, batch, UNIT);
            told = corrected(desk, owner, ReturnSteps.report(owner, batch, WITH_FIGURES));
            String preview =
                    ReturnSteps.preview(owner, batch, "2099-04-10", report).body();
            Caller.Answer issued = ReturnSteps.issue(owner, batch, preview);
            assertThat(issued.status()).isEqualTo(200);
            long list = ReturnSteps.lists(issued.body()).get(0);
            Caller.Answer paper = owner.get("/returns/" + batch + "/lists/" + list + "/papers/0");
            assertThat(paper.status()).isEqualTo(200);
            assertThat(paper.bytes()).isNotEmpty();
            assertThat(owner.get("/").status()).isEqualTo(200);
            assertThat(owner.get("/journal").body()).contains("新建批次", "收到报告", "审核报告", "更正事实", "退回整改", told);
        }
        assertThat(data.resolve("archive.mv.db")).doesNotExist();
        try (AtTheDesk again = AtTheDesk.onPostgres(data, database)) {
            Caller owner = again.owner();
            assertThat(owner.get("/journal").body()).contains("退回整改", told);
            assertThat(owner.get("/reports/" + report).body()).contains(UNIT);
        }
        try (Archive archive = Archive.at(database, "postgres", "")) {
            assertThat(ChainCheck.of(archive).wrong()).isEmpty();
        }
    }

    /** Puts a figure right; the answer is how the journal tells it. */
    private static String corrected(AtTheDesk desk, Caller owner, long report) {
        Caller program = desk.programWithToken(desk.desk().programToken());
        JsonNode figure = new JsonMapper()
                .readTree(program.get("/api/reports/" + report + "/facts").bytes())
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("count"))
                .findFirst()
                .orElseThrow();
        int value = (int) figure.path("values").path("value").asDouble();
        String unit = figure.path("values").path("unit").asString();
        Caller.Answer answer = owner.post(
                "/reports/" + report + "/facts",
                "step",
                "CORRECT",
                "code",
                figure.path("code").asString(),
                "f.value",
                Integer.toString(value + 1),
                "reason",
                "看了原件",
                "seen",
                "0");
        assertThat(owner.follow(answer).body()).contains("已记下，机审总分");
        return "：原 " + value + unit + "，改为 " + (value + 1) + unit + "（看了原件）";
    }
}
