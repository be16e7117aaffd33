package cn.fazhi.audit.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.desk.AtTheDesk;
import cn.fazhi.audit.desk.Caller;
import cn.fazhi.audit.desk.Caller.Answer;
import cn.fazhi.audit.desk.Caller.Sent;
import cn.fazhi.audit.desk.Desk;
import cn.fazhi.audit.desk.DeskException;
import cn.fazhi.audit.desk.DeskSettings;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every door of a running desk, with every role and with none. */
class DoorsTest {

    private static final PathPatternParser PATTERNS = new PathPatternParser();

    @TempDir
    static Path data;

    private static AtTheDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = AtTheDesk.withPeople(data);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** A way in: a method and a path with numbers in the place of variables. */
    private record Way(HttpMethod method, String path) {

        boolean forPrograms() {
            return path.startsWith("/api/") || path.startsWith("/actuator/");
        }

        /** Who may; empty when no door is there. */
        Optional<Set<Role>> door() {
            return Door.ALL_DOORS.stream()
                    .filter(door -> door.method().equals(method)
                            && PATTERNS.parse(door.pattern()).matches(PathContainer.parsePath(path)))
                    .findFirst()
                    .map(Door::roles);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Every handler the desk has, whoever wrote it. */
    private static Set<Way> ways() {
        Set<Way> ways = new LinkedHashSet<>();
        for (RequestMappingInfoHandlerMapping mapping : desk.desk().beans(RequestMappingInfoHandlerMapping.class)) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    String path = pattern.replaceAll("\\{\\*?number[^}]*}", "1")
                            .replaceAll("\\{[^}]*}", "x")
                            .replace("/**", "/x");
                    (methods.isEmpty() ? EnumSet.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> ways.add(new Way(method.asHttpMethod(), path)));
                }
            });
        }
        ways.removeIf(way -> way.path().equals("/error"));
        return ways;
    }

    @Test
    void everyHandlerHasADoorAndTheDoorIsKeptForEveryRoleAndNone() {
        Set<Way> ways = ways();
        assertThat(ways)
                .hasSizeGreaterThan(25)
                .anyMatch(way -> way.path().equals("/actuator/prometheus"))
                .anyMatch(way -> way.path().equals("/docs/openapi"))
                .anyMatch(way -> way.path().equals("/api/audits"));
        Set<String> wrong = new TreeSet<>();
        Map<Role, Caller> people = new EnumMap<>(Role.class);
        Map<Role, Caller> programs = new EnumMap<>(Role.class);
        Map<Role, String> names = Map.of(
                Role.LEADER, AtTheDesk.LEADER,
                Role.INSPECTOR, AtTheDesk.INSPECTOR,
                Role.RULE_KEEPER, AtTheDesk.RULE_KEEPER,
                Role.TOWNSHIP, AtTheDesk.TOWNSHIP);
        names.forEach((role, name) -> people.put(role, desk.person(name)));
        names.forEach((role, name) -> programs.put(role, desk.program(name)));
        for (Way way : ways) {
            if (way.door().isEmpty()) {
                wrong.add("no door for " + way);
                continue;
            }
            Set<Role> roles = way.door().get();
            checkNobody(way, roles, wrong);
            for (Role role : Role.values()) {
                Caller caller = (way.forPrograms() ? programs : people).get(role);
                boolean refused = asked(caller, way).status() == 403;
                boolean may = roles.isEmpty() || roles.contains(role);
                if (refused == may) {
                    wrong.add(way + (may ? " is shut for " : " is open for ") + role);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void checkNobody(Way way, Set<Role> roles, Set<String> wrong) {
        Answer answer = asked(desk.nobody(), way);
        boolean refused = way.forPrograms()
                ? answer.status() == 401
                : answer.status() == 302 && answer.location().equals("/login");
        if (refused == roles.isEmpty()) {
            wrong.add(way + " answers a stranger " + answer.status() + " " + answer.location());
        }
    }

    private static Answer asked(Caller caller, Way way) {
        if (way.method().equals(HttpMethod.GET)) {
            return caller.get(way.path());
        }
        return way.forPrograms()
                ? caller.send(caller.request(way.path()).POST(BodyPublishers.noBody()))
                : caller.post(way.path());
    }

    @Test
    void whatNoDoorNamesIsShutEvenForALeader() {
        Caller leader = desk.person(AtTheDesk.LEADER);
        for (String path : List.of("/error", "/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console", "/x")) {
            Caller caller = path.startsWith("/actuator") ? desk.program(AtTheDesk.LEADER) : leader;
            assertThat(caller.get(path).status()).as(path).isIn(403, 404);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD")) {
            Answer answer = leader.send(leader.request("/batches").method(method, BodyPublishers.noBody()));
            assertThat(answer.status()).as(method).isIn(400, 403, 405);
        }
    }

    @Test
    void noStepIsTakenWithoutTheTokenOfTheSession() {
        Caller leader = desk.person(AtTheDesk.LEADER);
        for (String path : List.of("/batches", "/users", "/me/password", "/logout")) {
            assertThat(leader.postWithoutToken(path, "name", "x", "year", "2023")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(leader.get("/").status()).as("still logged in").isEqualTo(200);
        assertThat(desk.nobody()
                        .postWithoutToken("/login", "username", AtTheDesk.LEADER, "password", AtTheDesk.PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(leader.get("/batches").body()).doesNotContain(">x<");
    }

    @Test
    void everyPageSaysHowItMayBeUsed() {
        Caller leader = desk.person(AtTheDesk.LEADER);
        List<Answer> answers = new ArrayList<>();
        for (String path : List.of("/", "/batches", "/journal", "/users", "/me", "/batches/99", "/nothing", "/login")) {
            answers.add(leader.get(path));
        }
        for (String path : List.of("/api/batches", "/actuator/prometheus", "/api/nothing")) {
            answers.add(desk.program(AtTheDesk.LEADER).get(path));
        }
        answers.add(desk.nobody().get("/"));
        answers.add(desk.nobody().get("/api/batches"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        });
        assertThat(leader.get("/assets/desk.css").header("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @Test
    void aSessionIsNewAtLogInAndItsCookieIsOfThisSiteOnlyAndNotForScripts() {
        Caller caller = desk.nobody();
        Answer page = caller.get("/login");
        assertThat(page.header("Set-Cookie").orElse("")).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
        String before = caller.session().orElseThrow().getValue();
        caller.logIn(AtTheDesk.INSPECTOR, AtTheDesk.PASSWORD);
        assertThat(caller.session().orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(caller.get("/").status()).isEqualTo(200);
        caller.logOut();
        assertThat(caller.get("/").location()).isEqualTo("/login");
    }

    @Test
    void fiveWrongPasswordsLockAnAccountForTheRightOneTooAndNobodyElse() throws Exception {
        Accounts accounts = new Accounts(data);
        accounts.add("赵锁", EnumSet.of(Role.INSPECTOR), "", AtTheDesk.PASSWORD);
        for (int i = 0; i < Lockout.TRIES; i++) {
            assertThat(desk.nobody().logIn("赵锁", "wrong-wrong" + i).location()).isEqualTo("/login?error");
        }
        assertThat(desk.nobody().logIn("赵锁", AtTheDesk.PASSWORD).location()).isEqualTo("/login?error");
        assertThat(desk.program("赵锁").get("/api/batches").status()).isEqualTo(401);
        assertThat(desk.person(AtTheDesk.INSPECTOR).get("/").status()).isEqualTo(200);
    }

    @Test
    void whoseAccountIsTakenAwayIsOutAtOnce() throws Exception {
        Accounts accounts = new Accounts(data);
        accounts.add("钱离", EnumSet.of(Role.INSPECTOR), "", AtTheDesk.PASSWORD);
        Caller caller = desk.person("钱离");
        assertThat(caller.get("/").status()).isEqualTo(200);
        accounts.remove("钱离");
        assertThat(caller.get("/").location()).isEqualTo("/login");
        assertThat(desk.program("钱离").get("/api/batches").status()).isEqualTo(401);
    }

    @Test
    void filesOfAStrangerAreTurnedAwayUnread() {
        Answer answer =
                desk.nobody().files("/batches/1/reports", List.of(new Sent("a.txt", new byte[100_000])), "_csrf", "x");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aDeskOnThisComputerAnswersToItsOwnNamesOnly() throws Exception {
        assertThat(statusFor("desk.example.com")).isEqualTo(400);
        assertThat(statusFor("127.0.0.1")).isEqualTo(200);
        assertThat(statusFor("localhost")).isEqualTo(200);
    }

    private static int statusFor(String host) throws Exception {
        int port = desk.uri("/").getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /login HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void aDeskForOthersIsNotOpenedWithoutAccounts(@TempDir Path empty) {
        DeskSettings open = new DeskSettings(
                "0.0.0.0",
                0,
                empty,
                List.of(AtTheDesk.RULES),
                null,
                null,
                null,
                MonthDay.of(3, 1),
                true,
                "1.0.0",
                "本机用户");
        assertThatThrownBy(() -> Desk.open(open))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("users add");
    }

    @Test
    void theLinkOfADeskWithoutAccountsWorksOnceAndItsTokenOnlyThere(@TempDir Path alone) throws Exception {
        try (AtTheDesk own = AtTheDesk.alone(alone)) {
            String link = own.desk().link().orElseThrow();
            assertThat(own.nobody().get("/").location()).isEqualTo("/login");
            assertThat(own.nobody().get(link).location()).isEqualTo("/");
            assertThat(own.nobody().get(link).location()).isEqualTo("/login?used");
            assertThat(own.nobody().get("/open?token=").location()).isEqualTo("/login?used");
            String token = own.desk().programToken();
            assertThat(own.programWithToken(token).get("/api/batches").status()).isEqualTo(200);
            assertThat(own.programWithToken("x" + token).get("/api/batches").status())
                    .isEqualTo(401);
            Caller owner = own.owner();
            owner.post("/users", "name", "周立", "roles", "LEADER", "password", AtTheDesk.PASSWORD);
            assertThat(owner.get("/").location())
                    .as("once there is an account, everybody logs in")
                    .isEqualTo("/login");
            assertThat(own.programWithToken(token).get("/api/batches").status()).isEqualTo(401);
        }
    }
}
