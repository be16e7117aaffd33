package cn.fazhi.audit.archive;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Opens the database of an archive and brings its tables up to date. */
final class Database {

    /** H2's code for a file that another process holds. */
    private static final int IN_USE = 90020;

    private static final long PATIENCE = 15_000;

    private Database() {}

    /** An embedded one in a folder of its own. */
    static HikariDataSource in(Path folder) throws ArchiveException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ArchiveException("建不了档案文件夹“" + folder + "”：请检查上级文件夹是否存在、有没有写入权限。", e);
        }
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("archive") + ";DB_CLOSE_ON_EXIT=FALSE";
        return at(url, "sa", "", "档案“" + folder + "”");
    }

    /** One on a server. */
    static HikariDataSource at(String url, @Nullable String user, @Nullable String password) throws ArchiveException {
        return at(url, user, password, "档案数据库");
    }

    private static HikariDataSource at(String url, @Nullable String user, @Nullable String password, String name)
            throws ArchiveException {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(8);
        source.setMinimumIdle(1);
        source.setConnectionTimeout(PATIENCE);
        try {
            migrate(source, url);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw new ArchiveException(name + why(e), e);
        }
    }

    private static void migrate(HikariDataSource source, String url) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:cn/fazhi/audit/archive")
                .placeholders(Map.of("bytes", url.startsWith("jdbc:h2:") ? "blob" : "bytea"))
                .load()
                .migrate();
    }

    private static String why(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return "正被另一个程序使用：请先关闭那个程序再试。";
            }
        }
        if (e instanceof FlywayException) {
            return "打不开：数据库连不上、文件已损坏，或者是更新版本的程序写的。请检查连接设置，或用备份恢复。";
        }
        return "打不开：请检查连接设置和用户密码。";
    }
}
