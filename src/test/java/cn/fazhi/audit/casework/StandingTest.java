package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 10);

    private static Submitted report(long number, String day) {
        return new Submitted(number, day + "T04:00:00Z", "王芳", "报告.docx", "a", "柳溪镇", "镇", 2024, "", "", "", "", 1);
    }

    private static Returned list(long report, String deadline) {
        return new Returned(5, "2025-03-01T04:00:00Z", "王芳", "甲", report, 4, 1, deadline, List.of("D2"));
    }

    private static Standing standing(String deadline, Reply reply, int disputed, Submitted... reports) {
        Audited.Run run = new Audited.Run("", 0, List.of(), List.of(), "03-01", "", true, 0);
        Audited judged = new Audited(9, "", 1, "", "", "", "", "audited", 90, "优秀", "通过", "", run);
        return new Standing(
                List.of(reports),
                Optional.of(judged),
                Optional.empty(),
                Optional.of(list(1, deadline)),
                Optional.ofNullable(reply),
                disputed);
    }

    @Test
    void anAnswerIsLateFromTheDayAfterTheDeadline() {
        assertThat(standing("2025-04-10", null, 0, report(1, "2025-02-01")).daysLate(TODAY))
                .isZero();
        assertThat(standing("2025-04-07", null, 0, report(1, "2025-02-01")).daysLate(TODAY))
                .isEqualTo(3);
        assertThat(standing("", null, 0, report(1, "2025-02-01")).daysLate(TODAY))
                .isZero();
    }

    @Test
    void whatCameIsMeasuredByTheDayItCame() {
        Reply reply = new Reply(7, "2025-04-02T04:00:00Z", "王芳", "", "甲", List.of());
        assertThat(standing("2025-04-01", reply, 0, report(1, "2025-02-01")).daysLate(TODAY))
                .isEqualTo(1);
        Reply earlier = new Reply(7, "2025-04-09T04:00:00Z", "王芳", "2025-04-01", "甲", List.of());
        assertThat(standing("2025-04-01", earlier, 0, report(1, "2025-02-01")).daysLate(TODAY))
                .as("typed in after the deadline, and received before")
                .isZero();
        Standing again = standing("2025-04-01", null, 0, report(1, "2025-02-01"), report(8, "2025-03-20"));
        assertThat(again.resubmitted()).isTrue();
        assertThat(again.daysLate(TODAY)).isZero();
    }

    @Test
    void anOpenDisputeHoldsUpTheConclusion() {
        assertThat(standing("", null, 0, report(1, "2025-02-01")).conclusion()).isEqualTo("通过");
        assertThat(standing("", null, 2, report(1, "2025-02-01")).conclusion()).isEqualTo("待复核");
    }
}
