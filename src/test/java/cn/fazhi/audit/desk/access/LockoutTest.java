package cn.fazhi.audit.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockoutTest {

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    Path data;

    private final Watch watch = new Watch();
    private Lockout lockout;

    @BeforeEach
    void oneAccount() throws AccountException {
        Accounts accounts = new Accounts(data);
        accounts.add("王芳", EnumSet.of(Role.LEADER), "", "password-1");
        lockout = new Lockout(accounts, watch);
    }

    @Test
    void anAccountIsLockedAfterFiveTriesAndOpensWithTime() {
        for (int i = 0; i < Lockout.TRIES; i++) {
            assertThat(lockout.locked("王芳")).isFalse();
            lockout.wrong("王芳");
        }
        watch.now = watch.now.plus(Lockout.PAUSE).minusSeconds(1);
        assertThat(lockout.locked("王芳")).isTrue();
        watch.now = watch.now.plusSeconds(2);
        assertThat(lockout.locked("王芳")).isFalse();
        lockout.wrong("王芳");
        assertThat(lockout.locked("王芳")).as("counted anew").isFalse();
    }

    @Test
    void namesThatAreMadeUpCrowdNobodyOut() {
        for (int i = 0; i < 20_000; i++) {
            lockout.wrong("张" + i);
        }
        for (int i = 0; i < Lockout.TRIES; i++) {
            watch.now = watch.now.plus(Duration.ofSeconds(1));
            lockout.wrong("王芳");
        }
        assertThat(lockout.locked("王芳")).isTrue();
    }
}
