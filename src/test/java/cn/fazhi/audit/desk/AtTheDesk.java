package cn.fazhi.audit.desk;

import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real desk on a free port, for tests. With people, there is an account of each role, all with the same password; without, whoever has
 * the one-time link is its owner.
 */
public final class AtTheDesk implements AutoCloseable {

    public static final Path PROJECT =
            Path.of(System.getProperty("project.dir", ".")).toAbsolutePath();
    public static final Path RULES = PROJECT.resolve("rules");
    public static final Path SAMPLES = PROJECT.resolve("reports-sample");

    public static final String PASSWORD = "cloud-ridge-24";
    public static final String LEADER = "周立";
    public static final String INSPECTOR = "王芳";
    public static final String SECOND_INSPECTOR = "李明";
    public static final String RULE_KEEPER = "陈规";
    public static final String SECOND_RULE_KEEPER = "何则";
    /** Of 云岭镇. */
    public static final String TOWNSHIP = "云岭镇报送员";

    private final Desk desk;
    private final Path data;

    private AtTheDesk(Desk desk, Path data) {
        this.desk = desk;
        this.data = data;
    }

    /** A desk whose archive, accounts and logs are in a folder as they are, with rules of the test's own. */
    public static AtTheDesk open(Path data, List<Path> rules) throws Exception {
        return new AtTheDesk(Desk.open(settings(data, rules)), data);
    }

    /** A desk without accounts whose archive is in a database of a PostgreSQL server. */
    public static AtTheDesk onPostgres(Path data, String database) throws Exception {
        return new AtTheDesk(Desk.open(settings(data, List.of(RULES), database)), data);
    }

    /** A desk without accounts. */
    public static AtTheDesk alone(Path data) throws Exception {
        return open(data, List.of(RULES));
    }

    /** A desk with an account of each role, and a second inspector and keeper of rules. */
    public static AtTheDesk withPeople(Path data) throws Exception {
        return withPeople(data, List.of(RULES));
    }

    /** The same with rules of the test's own. */
    public static AtTheDesk withPeople(Path data, List<Path> rules) throws Exception {
        Files.createDirectories(data);
        Accounts accounts = new Accounts(data);
        accounts.add(LEADER, EnumSet.of(Role.LEADER), "", PASSWORD);
        accounts.add(INSPECTOR, EnumSet.of(Role.INSPECTOR), "", PASSWORD);
        accounts.add(SECOND_INSPECTOR, EnumSet.of(Role.INSPECTOR), "", PASSWORD);
        accounts.add(RULE_KEEPER, EnumSet.of(Role.RULE_KEEPER), "", PASSWORD);
        accounts.add(SECOND_RULE_KEEPER, EnumSet.of(Role.RULE_KEEPER), "", PASSWORD);
        accounts.add(TOWNSHIP, EnumSet.of(Role.TOWNSHIP), "云岭镇", PASSWORD);
        return open(data, rules);
    }

    /** On this computer only, on any free port, with a second approver of rules. */
    public static DeskSettings settings(Path data, List<Path> rules) {
        return settings(data, rules, null);
    }

    private static DeskSettings settings(Path data, List<Path> rules, @Nullable String database) {
        String user = database == null ? null : "postgres";
        return new DeskSettings(
                "127.0.0.1", 0, data, rules, database, user, "", MonthDay.of(3, 1), true, "1.0.0", "本机用户");
    }

    public Desk desk() {
        return desk;
    }

    /** The folder of the archive, the accounts and the logs. */
    public Path data() {
        return data;
    }

    public URI uri(String path) {
        return URI.create(desk.address()).resolve(path);
    }

    /** A browser in which nobody has logged in. */
    public Caller nobody() {
        return new Caller(URI.create(desk.address()));
    }

    /** A program of somebody who has an account. */
    public Caller program(String name) {
        String words = name + ":" + PASSWORD;
        return called("Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** A program that shows the token of a desk without accounts. */
    public Caller programWithToken(String token) {
        return called("Bearer " + token);
    }

    private Caller called(String authorization) {
        return new Caller(URI.create(desk.address()), authorization);
    }

    /** The owner of a desk without accounts, let in by a new one-time link. */
    public Caller owner() {
        Caller caller = nobody();
        Caller.Answer answer = caller.get(desk.link().orElseThrow());
        if (!answer.location().equals("/")) {
            throw new AssertionError("the link did not let its visitor in: " + answer);
        }
        return caller;
    }

    /** Somebody who has logged in; each call is another browser. */
    public Caller person(String name) {
        Caller caller = nobody();
        Caller.Answer answer = caller.logIn(name, PASSWORD);
        if (!answer.location().equals("/")) {
            throw new AssertionError(name + " could not log in: " + answer);
        }
        return caller;
    }

    @Override
    public void close() {
        desk.close();
    }
}
