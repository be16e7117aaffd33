package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtTheDeskTest {

    @TempDir
    Path data;

    @Test
    void anInspectorLogsInMakesABatchAndUploadsAReport() throws Exception {
        try (AtTheDesk desk = AtTheDesk.withPeople(data)) {
            Caller inspector = desk.person(AtTheDesk.INSPECTOR);
            Caller.Answer made = inspector.post("/batches", "name", "2023年度", "year", "2023");
            assertThat(inspector.follow(made).body()).contains("2023年度");
            Path report = AtTheDesk.SAMPLES.resolve("云岭镇2023年法治政府建设年度报告.docx");
            assertThat(inspector
                            .upload(made.location() + "/reports", List.of(Caller.Sent.of(report)))
                            .body())
                    .contains("已加入：云岭镇");
            assertThat(desk.nobody().get("/").location()).isEqualTo("/login");
        }
    }

    @Test
    void theOwnerOfADeskWithoutAccountsComesInByTheLink() throws Exception {
        try (AtTheDesk desk = AtTheDesk.alone(data)) {
            assertThat(desk.owner().get("/").body()).contains("待办");
        }
    }
}
