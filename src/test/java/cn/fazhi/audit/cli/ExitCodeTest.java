package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts see: 0 all audited, 1 some not, 10 more for the conclusion they ask about. 2, 3 and 4 have tests of their own. */
class ExitCodeTest {

    @TempDir
    Path folder;

    @Test
    void allFilesAuditedGivesZero() {
        App.Ran ran = audit(App.sample("云岭镇"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("云岭镇").contains("通过");
    }

    @Test
    void aRefusedFileGivesOneAndIsNamedWithItsReason() {
        App.Ran ran = audit(App.sample("云岭镇"), App.REFUSED.resolve("我看法治政府建设.txt"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("未审核 我看法治政府建设.txt：");
    }

    @Test
    void failOnAddsTenOnlyWhenTheConclusionOccurs() {
        assertThat(audit(App.sample("云岭镇"), "--fail-on", "退回").code()).isZero();
        assertThat(audit(App.sample("长滩乡"), "--fail-on", "退回").code()).isEqualTo(10);
        assertThat(audit(App.sample("长滩乡"), "--fail-on", "退回补正").code()).isZero();
        assertThat(audit(App.sample("长滩乡"), App.REFUSED, "--fail-on", "退回重报").code())
                .isEqualTo(11);
    }

    @Test
    void theDeadlineDecidesWhetherAReportIsLate() {
        Object sample = App.sample("云岭镇");
        assertThat(audit(sample, "--received", "2024-03-01").out()).doesNotContain("X6");
        assertThat(audit(sample, "--received", "2024-03-02").out()).contains("X6 逾期报送−2");
        assertThat(audit(sample, "--received", "2024-03-02", "--deadline", "03-31")
                        .out())
                .doesNotContain("X6");
    }

    private App.Ran audit(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "audit";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--out";
        all[args.length + 2] = folder;
        return App.run(all);
    }
}
