package cn.fazhi.audit.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever gets a password wrong several times in a row from trying on: each name by itself. Names that nobody has are not counted,
 * so that whoever makes them up neither fills the memory nor crowds others out; what is answered is the same.
 */
@Component
final class Lockout {

    /** Wrong tries in a row. */
    static final int TRIES = 5;

    /** How long nothing more is tried. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Failures> failed = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    @Autowired
    Lockout(Accounts accounts) {
        this(accounts, Clock.systemUTC());
    }

    Lockout(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean locked(String name) {
        Failures failures = failed.get(name);
        return failures != null
                && failures.count() >= TRIES
                && clock.instant().isBefore(failures.last().plus(PAUSE));
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        wrong(event.getAuthentication().getName());
    }

    void wrong(String name) {
        if (accounts.of(name).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        failed.values().removeIf(one -> one.last().plus(PAUSE).isBefore(now));
        failed.merge(name, new Failures(1, now), (before, one) -> new Failures(before.count() + 1, now));
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        failed.remove(event.getAuthentication().getName());
    }
}
