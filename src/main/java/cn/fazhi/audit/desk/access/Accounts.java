package cn.fazhi.audit.desk.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may log in: one file beside the archive, which another process may change while the desk is open. Passwords are kept as BCrypt
 * hashes. Safe for any number of threads.
 */
public final class Accounts {

    /** Shorter passwords are guessed. */
    public static final int SHORTEST_PASSWORD = 8;

    /** BCrypt looks at no more than 72 bytes. */
    private static final int LONGEST_PASSWORD = 72;

    private static final int LONGEST_NAME = 40;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();

    private final Path file;
    private List<Account> read = List.of();
    private @Nullable FileTime when;

    /** @param folder where the file is; it need not be there yet */
    public Accounts(Path folder) {
        this.file = folder.resolve("用户.json");
    }

    /** Whether there are none, so that nobody can log in with a password. */
    public boolean none() {
        return all().isEmpty();
    }

    /** Everybody, in the order in which they were added. */
    public synchronized List<Account> all() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(when)) {
                read = JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Account>>() {});
                when = now;
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("读不了用户文件 " + file, e);
        } catch (JacksonException e) {
            throw new UncheckedIOException("用户文件 " + file + " 已损坏，请用备份替换它", new IOException(e));
        }
    }

    /** The account of that name. */
    public Optional<Account> of(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** How passwords are hashed and compared. */
    static PasswordEncoder encoder() {
        return ENCODER;
    }

    /** Adds somebody. */
    public synchronized void add(String name, Set<Role> roles, String unit, String password) throws AccountException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new AccountException("用户名要写 1 到 " + LONGEST_NAME + " 个字，一般写姓名。");
        }
        if (of(name.strip()).isPresent()) {
            throw new AccountException("已经有用户“" + name.strip() + "”：请换一个名字，如加上单位。");
        }
        if (roles.isEmpty()) {
            throw new AccountException("至少要有一个角色：检查员、规则维护员、负责人或乡镇。");
        }
        if (none() && !roles.contains(Role.LEADER)) {
            throw new AccountException("第一名用户要有负责人角色，以后由他建立别的用户。");
        }
        boolean township = roles.contains(Role.TOWNSHIP);
        if (township && roles.size() > 1) {
            throw new AccountException("乡镇用户不能再有别的角色。");
        }
        if (township == unit.isBlank()) {
            throw new AccountException(township ? "乡镇用户要写明单位，如 云岭镇。" : "只有乡镇用户写单位。");
        }
        checkPassword(password);
        List<Account> next = new ArrayList<>(all());
        next.add(new Account(name.strip(), roles, unit.strip(), hash(password)));
        write(next);
    }

    /** Gives somebody another password. */
    public synchronized void password(String name, String password) throws AccountException {
        checkPassword(password);
        Account old = existing(name);
        List<Account> next = new ArrayList<>(all());
        next.set(next.indexOf(old), new Account(old.name(), old.roles(), old.unit(), hash(password)));
        write(next);
    }

    /** Takes an account away; what its owner did stays in the archive. */
    public synchronized void remove(String name) throws AccountException {
        Account old = existing(name);
        List<Account> next = new ArrayList<>(all());
        next.remove(old);
        boolean led = next.stream().anyMatch(one -> one.roles().contains(Role.LEADER));
        if (!led && !next.isEmpty()) {
            throw new AccountException("“" + name + "”是最后一名负责人，不能删除：请先建立另一名负责人。");
        }
        write(next);
    }

    private Account existing(String name) throws AccountException {
        return of(name).orElseThrow(() -> new AccountException("没有用户“" + name + "”。"));
    }

    private static void checkPassword(String password) throws AccountException {
        int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            throw new AccountException("密码要 " + SHORTEST_PASSWORD + " 位以上，不超过 " + LONGEST_PASSWORD + " 个字节。");
        }
    }

    private static String hash(String password) {
        return String.valueOf(ENCODER.encode(password));
    }

    private void write(List<Account> accounts) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path aside = Files.createTempFile(parent, "用户", ".tmp");
            Files.write(aside, JSON.writeValueAsBytes(accounts));
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            move(aside);
            when = null;
        } catch (IOException e) {
            throw new UncheckedIOException("写不了用户文件 " + file, e);
        }
    }

    private void move(Path aside) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
