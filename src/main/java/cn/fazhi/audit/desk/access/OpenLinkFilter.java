package cn.fazhi.audit.desk.access;

import cn.fazhi.audit.desk.DeskSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the owner of a desk without accounts in, by the link that the start printed. */
final class OpenLinkFilter extends OncePerRequestFilter {

    private final DeskSettings settings;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SecurityContextRepository sessions;

    OpenLinkFilter(DeskSettings settings, Accounts accounts, OneTimeLinks links, SecurityContextRepository sessions) {
        this.settings = settings;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/open");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = Objects.requireNonNullElse(request.getParameter("token"), "");
        if (!accounts.none() || !links.use(token)) {
            response.sendRedirect(request.getContextPath() + "/login?used");
            return;
        }
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(owner(settings.owner()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }

    /** May do all that is done at a desk. */
    static UsernamePasswordAuthenticationToken owner(String name) {
        List<SimpleGrantedAuthority> roles = Stream.of(Role.INSPECTOR, Role.RULE_KEEPER, Role.LEADER)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, "", roles);
    }
}
