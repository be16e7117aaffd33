package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.archive.Stores;
import cn.fazhi.audit.audit.Identified;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several offices work on one server and do the very same at the very same moment: it is recorded once. */
class SameMomentTest {

    private static final int OFFICES = 4;
    private static final int ROUNDS = 15;

    private final List<Archive> offices = new ArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(OFFICES);

    @BeforeEach
    void open() throws Exception {
        String place = Stores.postgres();
        for (int i = 0; i < OFFICES; i++) {
            offices.add(Archive.at(place, "postgres", ""));
        }
    }

    @AfterEach
    void close() {
        pool.shutdown();
        offices.forEach(Archive::close);
    }

    private interface Step {
        boolean in(Archive office) throws Exception;
    }

    /** All offices do the step at once; the answer is how many of them were told that it was they who did it. */
    private int together(Step step) throws Exception {
        CyclicBarrier start = new CyclicBarrier(OFFICES);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (Archive office : offices) {
            all.add(() -> {
                start.await();
                return step.in(office);
            });
        }
        int did = 0;
        for (Future<Boolean> one : pool.invokeAll(all)) {
            did += one.get() ? 1 : 0;
        }
        return did;
    }

    private static Identified report(String text) {
        return new Identified("长滩乡.txt", text.getBytes(StandardCharsets.UTF_8), "长滩乡", "乡", 2023, "", "");
    }

    @Test
    void aListGoesBackOnceWhoeverReturnsIt() throws Exception {
        Archive first = offices.get(0);
        Batches batches = new Batches(first);
        batches.create("甲", 2023, "王芳");
        batches.add("甲", report("长滩乡2023年法治政府建设情况报告"), "", "王芳");
        Submitted report = batches.of("甲").submitted().get(0);
        first.append(new NewEntry(
                "李明", Kind.AUDITED.word(), "甲", Body.of(Map.of("submission", report.number(), "conclusion", "退回重报"))));
        BatchView batch = batches.of("甲");
        Audited audit = batch.judgement(report).orElseThrow();
        for (int day = 1; day <= ROUNDS; day++) {
            String deadline = "2024-04-%02d".formatted(day);
            String code = Returns.code(batch, report, audit, deadline);
            assertThat(together(office -> {
                        // Each writes its papers itself, and those bear the time.
                        byte[] paper = (deadline + " " + offices.indexOf(office)).getBytes(StandardCharsets.UTF_8);
                        Returns.Letter letter = new Returns.Letter(
                                report,
                                audit,
                                code,
                                deadline,
                                "",
                                List.of(),
                                List.of(new Returns.Paper("长滩乡退回修改通知单.docx", paper)));
                        return new Returns(office).send("甲", letter, "办公室" + offices.indexOf(office));
                    }))
                    .isEqualTo(1);
        }
        List<Returned> returned = batches.of("甲").returned();
        assertThat(returned).hasSize(ROUNDS).extracting(Returned::code).doesNotHaveDuplicates();
        ChainCheck.Result check = ChainCheck.of(first);
        assertThat(check.wrong()).isEmpty();
        // The report and of each list the paper that went out; none of those that did not.
        assertThat(check.files()).isEqualTo(1 + ROUNDS);
    }

    @Test
    void aBatchIsMadeOnceAndAReportTakenInOnce() throws Exception {
        Batches batches = new Batches(offices.get(0));
        for (int n = 1; n <= ROUNDS; n++) {
            String name = "第" + n + "批";
            assertThat(together(office -> {
                        try {
                            new Batches(office).create(name, 2023, "王芳");
                            return true;
                        } catch (CaseException taken) {
                            assertThat(taken).hasMessageContaining("已经有了");
                            return false;
                        }
                    }))
                    .isEqualTo(1);
            Identified report = report("第" + n + "份报告");
            assertThat(together(office -> new Batches(office).add(name, report, "", "王芳")))
                    .isEqualTo(1);
            assertThat(batches.of(name).submitted()).hasSize(1);
        }
        assertThat(ChainCheck.of(offices.get(0)).wrong()).isEmpty();
        assertThat(offices.get(0).ofKind(Kind.BATCH.word()))
                .extracting(Entry::batch)
                .hasSize(ROUNDS)
                .doesNotHaveDuplicates();
    }
}
