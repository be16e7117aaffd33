package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.score.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections where reports have to do with each other: copies, reports of the year before, runs that are under way. */
class CorrectedRunsTest {

    private static final String UNIT = "石桥铺镇";
    private static final String COPY = "木桥铺镇";

    @TempDir
    Path folder;

    private Archive archive;
    private Loop loop;

    @BeforeEach
    void open() throws Exception {
        archive = Archive.in(folder.resolve("档案"));
        loop = Loop.on(archive, folder);
        String report = Loop.sample(UNIT);
        loop.add(UNIT + ".txt", report);
        loop.add(COPY + ".txt", report.replace(UNIT, COPY).replace("学法9次", "学法3次"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static class Heard implements Batch.Listener {

        @Override
        public void more(int count) {
            // The reports are known.
        }

        @Override
        public void read() {
            // Nobody watches.
        }

        @Override
        public void done(Outcome outcome) {
            // Nobody watches.
        }
    }

    private BatchAudit audit(String engine, List<Source.Packed> lastYear) {
        Options options = new Options(MonthDay.of(3, 1), null, 2);
        return new BatchAudit(
                archive,
                Loop.rules(),
                Loop.PROJECT.resolve("rules"),
                new BatchAudit.Settings(options, lastYear, Duration.ofSeconds(20), engine, "李明"));
    }

    private FactDesk.Taken corrected(String unit, String words, Map<FactField, String> to) throws Exception {
        FactDesk desk = new FactDesk(archive, new StoredResults(archive, Loop.rules()), "试");
        FactPage page = desk.page(Loop.BATCH, unit);
        FactState state = page.states().stream()
                .filter(one ->
                        one.id().kind() == FactKind.COUNT && one.id().words().contains(words))
                .findFirst()
                .orElseThrow();
        return desk.take(page, FactChange.correct(state.code(), to, "核对过", state.seen()), "王芳");
    }

    private String result(String unit) throws Exception {
        BatchView batch = loop.batch();
        Audited judged = batch.judgement(batch.current(unit)).orElseThrow();
        return new String(archive.file(judged.result()).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void theLogHolds() throws Exception {
        Verification verification = new Verification(archive, new StoredResults(archive, Loop.rules()));
        for (Submitted report : loop.batch().current()) {
            assertThat(verification.recompute(verification.of(Loop.BATCH, report.whose())))
                    .as(report.whose())
                    .isEmpty();
        }
    }

    @Test
    void whatACopySharesIsTakenFromTheLog() throws Exception {
        loop.audit();
        String before = result(UNIT);
        String copy = result(COPY);
        assertThat(before).contains("\"X2\"").contains(COPY);
        assertThat(corrected(UNIT, "集体学法9次", Map.of(FactField.VALUE, "2")).alone())
                .isTrue();
        assertThat(result(UNIT)).contains("\"X2\"").contains(COPY).isNotEqualTo(before);
        assertThat(result(COPY)).isEqualTo(copy);
        assertThat(loop.audit().written()).isZero();
        theLogHolds();
    }

    @Test
    void aFigureThatWasTheSameTheYearBeforeIsComparedAnew() throws Exception {
        String earlier = Loop.sample(UNIT).replace("2024年", "2023年").replace("2025年", "2024年");
        List<Source.Packed> lastYear = List.of(new Source.Packed("上年.txt", earlier.getBytes(StandardCharsets.UTF_8)));
        audit("试", lastYear).run(Loop.BATCH, false, Batch.UNHEARD);
        String before = result(UNIT);
        assertThat(before).contains("集体学法9次");
        FactDesk.Taken taken = corrected(UNIT, "化解216件", Map.of(FactField.VALUE, "235"));
        assertThat(taken.alone()).as("last year's figures are read again").isFalse();
        assertThat(audit("试", lastYear).run(Loop.BATCH, false, Batch.UNHEARD).written())
                .isZero();
        theLogHolds();
    }

    @Test
    void aCorrectionWhileARunIsUnderWayIsNotWrittenOver() throws Exception {
        loop.audit();
        boolean[] once = new boolean[1];
        audit("试二", List.of()).run(Loop.BATCH, false, new Heard() {
            @Override
            public void read() {
                if (!once[0]) {
                    once[0] = true;
                    try {
                        corrected(UNIT, "集体学法9次", Map.of(FactField.VALUE, "2"));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            }
        });
        assertThat(once[0]).isTrue();
        assertThat(result(UNIT)).contains("\"was\":{\"value\":9}");
        assertThat(audit("试二", List.of()).run(Loop.BATCH, false, Batch.UNHEARD).written())
                .isEqualTo(1);
        assertThat(result(UNIT)).contains("\"was\":{\"value\":9}");
        theLogHolds();
    }

    @Test
    void aReportThatIsAddedFindsTheCorrectionsStanding() throws Exception {
        loop.audit();
        corrected(UNIT, "集体学法9次", Map.of(FactField.VALUE, "2"));
        String corrected = result(UNIT);
        loop.add("云岭镇.txt", Loop.sample("云岭镇"));
        assertThat(loop.audit().written()).isEqualTo(1);
        assertThat(result(UNIT)).isEqualTo(corrected);
        assertThat(corrected(UNIT, "专题培训5期", Map.of(FactField.VALUE, "6")).alone())
                .isTrue();
        theLogHolds();
    }

    @Test
    void aTotalThatIsToldTwiceIsOneFactInBothPlaces() throws Exception {
        String twice = Loop.sample(UNIT).replace("四、下一步工作计划", "全年镇领导班子集体学法9次。\n四、下一步工作计划");
        loop.submit(UNIT + "再报.txt", twice);
        assertThat(result(UNIT)).contains("全年集体学法9次");
        corrected(UNIT, "集体学法9次", Map.of(FactField.VALUE, "5"));
        assertThat(result(UNIT)).contains("全年集体学法5次");
        theLogHolds();
    }
}
