package cn.fazhi.audit.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.casework.CaseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where drafts of rules are tried. */
class BenchTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Bench bench = new Bench();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
        bench.destroy();
    }

    /** As a library does that heeds no interruption. */
    private Void endless() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return null;
    }

    @Test
    void workThatNeverEndsIsToldInTimeAndOtherWorkGoesOn() throws Exception {
        assertThatThrownBy(() -> bench.within("甲", Duration.ofSeconds(1), this::endless))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("1 秒还没有完成");
        assertThat(bench.within("乙", LONG, () -> 7)).isEqualTo(7);
    }

    @Test
    void whenAllAreBusyWithWhatNeverEndsNobodyWaitsForever() {
        for (String whose : new String[] {"甲", "乙", "丙"}) {
            assertThatThrownBy(() -> bench.within(whose, Duration.ofMillis(500), this::endless))
                    .isInstanceOf(CaseException.class);
        }
    }

    @Test
    void ofWhatOnePersonAsksOnlyTheNewestCounts() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try {
                return bench.within("甲", LONG, () -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return "";
                });
            } catch (CaseException e) {
                return e.getMessage();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        begun.await();
        assertThat(bench.within("甲", LONG, () -> "新的")).isEqualTo("新的");
        assertThat(first.get()).contains("以新的检查为准");
    }

    @Test
    void workThatFailsByAFaultIsToldAndCostsNothingElse() throws Exception {
        assertThatThrownBy(() -> bench.within("甲", LONG, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("StackOverflowError");
        assertThat(bench.within("甲", LONG, () -> 7)).isEqualTo(7);
    }
}
