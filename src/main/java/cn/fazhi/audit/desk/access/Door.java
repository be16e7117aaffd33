package cn.fazhi.audit.desk.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may go through where. What no door names is shut.
 *
 * @param method GET or POST
 * @param pattern of paths, as Spring MVC writes them
 * @param roles who may; empty for everybody, logged in or not
 */
public record Door(HttpMethod method, String pattern, Set<Role> roles) {

    private static final Set<Role> ANYBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> STAFF = EnumSet.of(Role.INSPECTOR, Role.RULE_KEEPER, Role.LEADER);
    private static final Set<Role> INSPECTORS = EnumSet.of(Role.INSPECTOR, Role.LEADER);
    private static final Set<Role> RULES = EnumSet.of(Role.RULE_KEEPER, Role.LEADER);
    private static final Set<Role> LEADERS = EnumSet.of(Role.LEADER);
    private static final Set<Role> TOWNSHIPS = EnumSet.of(Role.TOWNSHIP);

    /** Every door, the first that fits counts. */
    public static final List<Door> ALL_DOORS = List.of(
            get("/login", ANYBODY),
            get("/open", ANYBODY),
            get("/assets/**", ANYBODY),
            get("/webjars/**", ANYBODY),
            get("/actuator/health/**", ANYBODY),
            get("/actuator/prometheus", LEADERS),
            get("/", ALL),
            get("/me", ALL),
            post("/me/password", ALL),
            get("/batches/**", STAFF),
            post("/batches/**", INSPECTORS),
            get("/reports/**", STAFF),
            post("/reports/*/sign", LEADERS),
            post("/reports/**", INSPECTORS),
            get("/returns/**", STAFF),
            post("/returns/**", INSPECTORS),
            get("/replies/**", STAFF),
            post("/replies/**", INSPECTORS),
            get("/rules/**", STAFF),
            post("/rules/**", RULES),
            get("/journal", STAFF),
            get("/users/**", LEADERS),
            post("/users/**", LEADERS),
            get("/self/**", TOWNSHIPS),
            post("/self/**", TOWNSHIPS),
            get("/docs/**", STAFF),
            post("/api/audits", ALL),
            post("/api/reports/*/signature", LEADERS),
            get("/api/**", STAFF),
            post("/api/**", INSPECTORS));

    public Door {
        roles = Set.copyOf(roles);
    }

    private static Door get(String pattern, Set<Role> roles) {
        return new Door(HttpMethod.GET, pattern, roles);
    }

    private static Door post(String pattern, Set<Role> roles) {
        return new Door(HttpMethod.POST, pattern, roles);
    }
}
