package cn.fazhi.audit.desk.access;

import cn.fazhi.audit.desk.DeskSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Log-in, sessions and headers. Programs show who they are with every request and have no session; people log in once. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing but the desk's own scripts, styles and pictures; nothing inside another page. */
    private static final String OWN_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

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
    StrictHttpFirewall firewall(DeskSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (HERE.contains(settings.address())) {
            firewall.setAllowedHostnames(HERE::contains);
        }
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, DeskSettings settings, Accounts accounts, ProgramToken token)
            throws Exception {
        AuthenticationEntryPoint refused = (request, response, e) -> {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("{\"error\":\"没有登录，或用户名、密码、令牌不对。\"}");
        };
        http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is looked at here, so another page has nothing to misuse.
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(refused))
                .addFilterBefore(new TokenFilter(settings, accounts, token), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::doors);
        return http.build();
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
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(
                        new OpenLinkFilter(settings, accounts, links, sessions),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountStandsFilter(accounts), UsernamePasswordAuthenticationFilter.class);
        return http.build();
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
