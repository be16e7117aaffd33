package cn.fazhi.audit.desk.access;

import cn.fazhi.audit.desk.DeskSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Log-in, sessions and headers. Programs show who they are with every request and have no session; people log in once. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing but the desk's own scripts, styles and pictures; nothing inside another page. */
    private static final String OWN_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The page about the API sets styles on its own elements; its scripts are files as well. */
    private static final String API_PAGE = OWN_ONLY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /** Answers for programs are not shown, and files are not opened, as pages of the desk. */
    private static final String NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    @Bean
    PasswordEncoder passwordEncoder() {
        return Accounts.encoder();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** A page of somebody else that gives its own name our address must not reach a desk that only this machine should. */
    @Bean
    StrictHttpFirewall firewall(DeskSettings settings, @Value("${fazhi.host:}") String host) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (HERE.contains(settings.address())) {
            firewall.setAllowedHostnames(name -> HERE.contains(name) || !host.isEmpty() && name.equals(host));
        }
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, DeskSettings settings, Accounts accounts, ProgramToken token)
            throws Exception {
        AuthenticationEntryPoint refused =
                (request, response, e) -> say(response, HttpServletResponse.SC_UNAUTHORIZED, "没有登录，或用户名、密码、令牌不对。");
        AccessDeniedHandler denied =
                (request, response, e) -> say(response, HttpServletResponse.SC_FORBIDDEN, "这一步不是你的角色可以做的。");
        http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is looked at here, so another page has nothing to misuse.
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(refused).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOT_A_PAGE))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new TokenFilter(settings, accounts, token), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::doors);
        return http.build();
    }

    private static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"error\":\"" + words + "\"}");
    }

    /** Whoever sends a byte a second is cut. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies() {
        return factory -> factory.addEngineValves(new BodyGuard());
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            DeskSettings settings,
            Accounts accounts,
            OneTimeLinks links,
            SecurityContextRepository sessions)
            throws Exception {
        http.authorizeHttpRequests(SecurityConfiguration::doors)
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .exceptionHandling(wrong -> wrong.accessDeniedPage("/error"))
                .headers(headers -> headers.addHeaderWriter(SecurityConfiguration::policy)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(
                        new OpenLinkFilter(settings, accounts, links, sessions),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StrangersUploadFilter(), CsrfFilter.class)
                .addFilterBefore(new AccountStandsFilter(accounts), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        // A file that is handed out is under a stricter one already.
        if (!response.containsHeader("Content-Security-Policy")) {
            boolean api = request.getServletPath().startsWith("/docs");
            response.setHeader("Content-Security-Policy", api ? API_PAGE : OWN_ONLY);
        }
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (Door door : Door.ALL_DOORS) {
            var here = rules.requestMatchers(door.method(), door.pattern());
            if (door.roles().isEmpty()) {
                here.permitAll();
            } else {
                here.hasAnyRole(door.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
        rules.anyRequest().denyAll();
    }
}
