package cn.fazhi.audit.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Keeps whoever gets a password wrong several times in a row from trying on: each name by itself, whether it exists or not. */
@Component
final class Lockout {

    /** Wrong tries in a row. */
    static final int TRIES = 5;

    /** How long nothing more is tried. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** Names that are remembered: whoever makes names up must not fill the memory. */
    private static final int MOST = 10_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Failures> failed = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    boolean locked(String name) {
        Failures failures = failed.get(name);
        return failures != null
                && failures.count() >= TRIES
                && clock.instant().isBefore(failures.last().plus(PAUSE));
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        Instant now = clock.instant();
        failed.values().removeIf(one -> one.last().plus(PAUSE).isBefore(now));
        if (failed.size() < MOST) {
            failed.merge(
                    event.getAuthentication().getName(),
                    new Failures(1, now),
                    (before, one) -> new Failures(before.count() + 1, now));
        }
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        failed.remove(event.getAuthentication().getName());
    }
}
