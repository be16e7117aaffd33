package cn.fazhi.audit.archive;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A log to which entries are only added, and the files they speak of. Nothing is ever changed or taken away. An entry and its files are
 * there together or not at all, and once {@link #append} has returned they stay, whatever becomes of the process. Safe for any number of
 * threads, and on a server for any number of processes.
 */
public final class Archive implements AutoCloseable {

    /** Writers that meet take turns; more of them than this at one moment is a fault. */
    private static final int TRIES = 200;

    private static final String COLUMNS =
            "select number, written_at, who, kind, batch, body, files, previous, hash from entry ";

    private final HikariDataSource source;
    private final boolean embedded;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Archive(HikariDataSource source, boolean embedded) {
        this.embedded = embedded;
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * Opens the archive of a folder, which is made when it is not there. One process at a time.
     *
     * @throws ArchiveException when it is in use or cannot be opened
     */
    public static Archive in(Path folder) throws ArchiveException {
        return new Archive(Database.in(folder), true);
    }

    /**
     * Opens the archive of a database server.
     *
     * @param url JDBC address
     * @throws ArchiveException when it cannot be reached
     */
    public static Archive at(String url, @Nullable String user, @Nullable String password) throws ArchiveException {
        return new Archive(Database.at(url, user, password), url.startsWith("jdbc:h2:"));
    }

    /**
     * Adds an entry with its files.
     *
     * @throws ArchiveException when it could not be written; nothing of it is there then
     */
    public Entry append(NewEntry record) throws ArchiveException {
        return appendUnless(() -> false, record).orElseThrow();
    }

    /**
     * Adds an entry with its files, unless what it records is in the log already. That is asked anew whenever somebody else wrote a moment
     * before: of several writers that are about to record the same, one does.
     *
     * @param there asks the log, in the thread of the caller and through this archive
     * @return empty when it was there
     * @throws ArchiveException when it could not be written; nothing of it is there then
     */
    public Optional<Entry> appendUnless(BooleanSupplier there, NewEntry record) throws ArchiveException {
        for (int i = 0; i < TRIES; i++) {
            try {
                Optional<Entry> written =
                        Objects.requireNonNull(transaction.execute(status -> written(there, record, status)));
                if (written.isPresent()) {
                    flush();
                }
                return written;
            } catch (DuplicateKeyException another) {
                // Somebody else wrote the next entry, or the same file, a moment before: once more behind it.
                continue;
            } catch (DataAccessException | TransactionException e) {
                throw new ArchiveException("档案写不进去：请检查磁盘空间和数据库，这一步没有记下。", e);
            }
        }
        throw new ArchiveException("档案一直被别人写入，排不上队，这一步没有记下：请稍后再试。");
    }

    /** The embedded database keeps what was committed in memory for a while; killed, it would lose it. */
    private void flush() {
        if (embedded) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    private Optional<Entry> written(BooleanSupplier there, NewEntry record, TransactionStatus status) {
        List<String> files = record.files().stream().map(this::kept).toList();
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        Entry entry = last().map(last -> Entry.after(last, now, record, files))
                .orElseGet(() -> Entry.first(now, record, files));
        // Asked after the last entry was read: whatever the answer does not know of has taken this entry's number.
        if (there.getAsBoolean()) {
            status.setRollbackOnly();
            return Optional.empty();
        }
        insert(entry);
        return Optional.of(entry);
    }

    private void insert(Entry entry) {
        jdbc.sql("insert into entry (number, written_at, who, kind, batch, body, files, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        entry.at(),
                        entry.who(),
                        entry.kind(),
                        entry.batch(),
                        entry.body(),
                        String.join(",", entry.files()),
                        entry.previous(),
                        entry.hash())
                .update();
    }

    /** Keeps bytes once, under their hash. */
    private String kept(byte[] bytes) {
        String hash = Content.hash(bytes);
        boolean there = jdbc.sql("select count(*) from file where sha256 = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql("insert into file (sha256, bytes) values (?, ?)")
                    .params(hash, bytes)
                    .update();
        }
        return hash;
    }

    /** The newest entry; its hash stands for all that came before. */
    public Optional<Entry> last() {
        return jdbc.sql(COLUMNS + "order by number desc limit 1")
                .query(Archive::entry)
                .optional();
    }

    /** The entries of a batch, oldest first. */
    public List<Entry> of(String batch) {
        return jdbc.sql(COLUMNS + "where batch = ? order by number")
                .param(batch)
                .query(Archive::entry)
                .list();
    }

    /** The number of a batch's newest entry; 0 when it has none. */
    public long lastOf(String batch) {
        return jdbc.sql("select coalesce(max(number), 0) from entry where batch = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    /** Some entries of any kind, newest first: those before a number. */
    public List<Entry> before(long number, int most) {
        return jdbc.sql(COLUMNS + "where number < ? order by number desc limit ?")
                .params(number, most)
                .query(Archive::entry)
                .list();
    }

    /** The entries of a kind, oldest first. */
    public List<Entry> ofKind(String kind) {
        return jdbc.sql(COLUMNS + "where kind = ? order by number")
                .param(kind)
                .query(Archive::entry)
                .list();
    }

    /** Shows every entry, oldest first, one after the other. */
    public void each(Consumer<Entry> reader) {
        long number = 0;
        List<Entry> page;
        do {
            page = jdbc.sql(COLUMNS + "where number > ? order by number limit 500")
                    .param(number)
                    .query(Archive::entry)
                    .list();
            page.forEach(reader);
            number = page.isEmpty() ? number : page.get(page.size() - 1).number();
        } while (!page.isEmpty());
    }

    /** The bytes of a file; empty when it is not kept. */
    public Optional<byte[]> file(String sha256) {
        return jdbc.sql("select bytes from file where sha256 = ?")
                .param(sha256)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    /** Takes over entries and files as they are, into an archive that has none. */
    void restore(List<Entry> entries, Consumer<Consumer<byte[]>> files) throws ArchiveException {
        try {
            transaction.executeWithoutResult(status -> {
                files.accept(this::kept);
                entries.forEach(this::insert);
            });
            flush();
        } catch (DataAccessException | TransactionException e) {
            throw new ArchiveException("备份写不进档案，档案没有改动：请检查磁盘空间和数据库。", e);
        }
    }

    private static Entry entry(ResultSet row, int i) throws SQLException {
        String files = row.getString(7);
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                files.isEmpty() ? List.of() : List.of(files.split(",")),
                row.getString(8),
                row.getString(9));
    }

    @Override
    public void close() {
        source.close();
    }
}
