package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.desk.Caller.Sent;
import cn.fazhi.audit.planted.Originals;
import cn.fazhi.audit.planted.Planted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs a desk on a server goes by. */
class OperationsTest {

    @TempDir
    Path data;

    @Test
    void anAuditThatIsUnderWayWhenTheDeskIsClosedGoesOnAtTheNextStart() throws Exception {
        String at;
        try (AtTheDesk desk = AtTheDesk.withPeople(data)) {
            Caller inspector = desk.person(AtTheDesk.INSPECTOR);
            at = inspector.post("/batches", "name", "2024年度", "year", "2024").location();
            inspector.upload(at + "/reports", reports(40));
            inspector.post(at + "/audit");
        }
        try (AtTheDesk desk = AtTheDesk.open(data, List.of(AtTheDesk.RULES))) {
            Caller inspector = desk.person(AtTheDesk.INSPECTOR);
            assertThat(inspector.get(at).body()).as("it goes on by itself").containsAnyOf("审核中", "排队中", "已完成");
            boolean done = false;
            for (int i = 0; i < 600 && !done; i++) {
                Thread.sleep(100);
                done = inspector.get(at).body().contains("已完成");
            }
            assertThat(done).isTrue();
            assertThat(inspector.get(at + "/files/results").status()).isEqualTo(200);
            cancelled(inspector);
            Caller leader = desk.program(AtTheDesk.LEADER);
            leader.files("/api/audits", reports(1));
            assertThat(leader.get("/actuator/prometheus").body())
                    .contains("fazhi_reports_judged_total")
                    .contains("fazhi_batch_queue 0.0")
                    .contains("fazhi_uploads_waiting 0.0")
                    .contains("fazhi_batch_audit_seconds_count")
                    .contains("fazhi_single_audit_seconds_count 1")
                    .contains("fazhi_stage_seconds_count{stage=\"read\"}")
                    .contains("fazhi_stage_seconds_count{stage=\"judge\"}");
            assertThat(desk.nobody().get("/actuator/health").body())
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("components", "diskSpace");
        }
    }

    /** Again and again, at whatever it is; the archive stays open for everybody. */
    private static void cancelled(Caller inspector) throws Exception {
        String at = inspector.post("/batches", "name", "取消", "year", "2024").location();
        inspector.upload(at + "/reports", reports(30));
        int broken = 0;
        for (int i = 0; i < 8; i++) {
            inspector.post(at + "/audit");
            Thread.sleep(150 * i);
            assertThat(inspector.post(at + "/cancel").location()).isEqualTo(at);
            // A fast machine is done before the later ones.
            String page = inspector.get(at).body();
            assertThat(page).containsAnyOf("已取消", "已完成");
            broken += page.contains("已取消") ? 1 : 0;
        }
        assertThat(broken).as("what was cancelled at once").isPositive();
        inspector.post(at + "/audit");
        for (int i = 0; i < 600 && !inspector.get(at).body().contains("已完成"); i++) {
            Thread.sleep(100);
        }
        assertThat(inspector.get(at + "/files/results").status()).isEqualTo(200);
    }

    private static List<Sent> reports(int count) {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Planted report = Originals.report(i);
            sent.add(new Sent(report.township().name() + ".txt", report.text().getBytes(StandardCharsets.UTF_8)));
        }
        return sent;
    }
}
