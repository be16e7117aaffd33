package cn.fazhi.audit.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody whose account was taken away or whose roles are no longer those they logged in with. */
final class AccountStandsFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    AccountStandsFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean known = login != null && !(login instanceof AnonymousAuthenticationToken);
        if (known && !accounts.none() && !stands(login)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stands(Authentication login) {
        return accounts.of(login.getName())
                .filter(account ->
                        account.roles().equals(Visitor.of(login, accounts).roles()))
                .isPresent();
    }
}
