package cn.fazhi.audit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.UnreadableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void workWithinItsTimeGivesItsResult() throws Exception {
        try (Budget budget = new Budget(Duration.ofSeconds(20))) {
            assertThat(budget.within(() -> "done")).isEqualTo("done");
        }
    }

    @Test
    void workOverItsTimeIsInterruptedAndRefusedWithASentence() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Budget budget = new Budget(SHORT)) {
            assertThatThrownBy(() -> budget.within(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                        return "late";
                    }))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("0.2 秒还没有完成")
                    .message()
                    .matches("[^。]+。");
            interrupted.await();
            assertThat(budget.within(() -> "next")).isEqualTo("next");
        }
    }

    @Test
    void workThatHeedsNothingIsLeftBehindUntilTooManyAreAndCountsNoMoreOnceItEnds() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (Budget budget = new Budget(Duration.ofMillis(20), Duration.ofMillis(20))) {
            for (int i = 0; i < Budget.MOST_LEFT_BEHIND; i++) {
                assertThatThrownBy(() -> budget.within(() -> spin(stop))).hasMessageContaining("还没有完成");
            }
            assertThatThrownBy(() -> budget.within(() -> "new")).hasMessageContaining("停不下来");
            stop.set(true);
            String result = null;
            while (result == null) {
                try {
                    result = budget.within(() -> "after");
                } catch (UnreadableException stillRunning) {
                    Thread.sleep(10);
                }
            }
            assertThat(result).isEqualTo("after");
        }
    }

    private static String spin(AtomicBoolean stop) {
        while (!stop.get()) {
            Thread.onSpinWait();
        }
        return "never waited for";
    }

    @Test
    void errorsOfOneFileAreItsRefusal() {
        try (Budget budget = new Budget(Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> budget.within(() -> new byte[Integer.MAX_VALUE]))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("内存超过上限");
            assertThatThrownBy(() -> budget.within(() -> {
                        throw new IllegalStateException("a fault of ours");
                    }))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("IllegalStateException");
            assertThatThrownBy(() -> budget.within(() -> {
                        throw new UnreadableException("文件是空的。");
                    }))
                    .hasMessage("文件是空的。");
        }
    }
}
