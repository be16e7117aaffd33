package cn.fazhi.audit.desk.access;

import cn.fazhi.audit.desk.DeskSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs of the owner of a desk without accounts in, by the token that the start printed. */
final class TokenFilter extends OncePerRequestFilter {

    private final DeskSettings settings;
    private final Accounts accounts;
    private final ProgramToken token;

    TokenFilter(DeskSettings settings, Accounts accounts, ProgramToken token) {
        this.settings = settings;
        this.accounts = accounts;
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (said != null
                && said.startsWith("Bearer ")
                && accounts.none()
                && token.is(said.substring(7).strip())) {
            SecurityContextHolder.getContext().setAuthentication(OpenLinkFilter.owner(settings.owner()));
        }
        chain.doFilter(request, response);
    }
}
