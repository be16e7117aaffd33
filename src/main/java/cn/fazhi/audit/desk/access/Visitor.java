package cn.fazhi.audit.desk.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is at the desk.
 *
 * @param name as it is written into the log
 * @param roles what they may do
 * @param unit a township's; "" for the others
 */
public record Visitor(String name, Set<Role> roles, String unit) {

    /** Who asks in this thread; null when nobody has logged in. */
    public static @Nullable Visitor now(Accounts accounts) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? null : of(login, accounts);
    }

    static Visitor of(Authentication login, Accounts accounts) {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> login.getAuthorities().stream()
                        .anyMatch(one -> ("ROLE_" + role.name()).equals(one.getAuthority())))
                .collect(Collectors.toSet());
        return new Visitor(
                login.getName(),
                roles,
                accounts.of(login.getName()).map(Account::unit).orElse(""));
    }

    public boolean inspects() {
        return roles.contains(Role.INSPECTOR) || roles.contains(Role.LEADER);
    }

    public boolean leads() {
        return roles.contains(Role.LEADER);
    }

    public boolean keepsRules() {
        return roles.contains(Role.RULE_KEEPER) || roles.contains(Role.LEADER);
    }

    public boolean township() {
        return roles.contains(Role.TOWNSHIP);
    }

    /** The roles in words. */
    public String words() {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining("、"));
    }
}
