package cn.fazhi.audit.desk.access;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Accounts as Spring Security asks for them. */
@Component
final class AccountDetails implements UserDetailsService {

    private final Accounts accounts;
    private final Lockout lockout;

    AccountDetails(Accounts accounts, Lockout lockout) {
        this.accounts = accounts;
        this.lockout = lockout;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = accounts.of(name).orElseThrow(() -> new UsernameNotFoundException(name));
        List<SimpleGrantedAuthority> roles = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return User.withUsername(account.name())
                .password(account.password())
                .authorities(roles)
                .accountLocked(lockout.locked(account.name()))
                .build();
    }
}
