package cn.fazhi.audit.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL server for the tests of this JVM, with a database for whoever asks. */
public final class Stores {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private Stores() {}

    /** The address of an empty database. */
    public static synchronized String postgres() {
        String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(name.equals("Linux amd64"), "没有适合 " + name + " 的 PostgreSQL 程序，跳过");
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            String database = "archive" + COUNT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            }
            return server.getJdbcUrl("postgres", database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
