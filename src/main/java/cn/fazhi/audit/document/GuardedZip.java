package cn.fazhi.audit.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * A zip in memory that gives out only so much. POI's own guard (ZipSecureFile) judges each entry by itself and
 * unpacks all of them when it opens a stream; this one unpacks an entry when it is read and keeps one account for the file.
 */
final class GuardedZip implements ZipEntrySource {

    /** Thrown through POI, which knows IOException only. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Unpacked bytes of all entries that are read; POI and the reader here never read pictures. */
    private static final long MOST_BYTES = 96L << 20;
    /** Unpacked bytes of the package's own index, which POI holds as a tree, about ten times as large. */
    private static final long MOST_INDEX_BYTES = 4L << 20;
    /** Entries; a Word file has one to three dozen, and one for each picture. */
    private static final int MOST_ENTRIES = 5_000;

    private final ZipFile zip;
    private long left = MOST_BYTES;
    private long indexLeft = MOST_INDEX_BYTES;
    private boolean closed;

    GuardedZip(byte[] bytes) throws IOException {
        if (countDirectoryEntries(bytes) > MOST_ENTRIES) {
            throw new BombException();
        }
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        boolean index = name.endsWith(".rels") || name.endsWith("[Content_Types].xml") || name.startsWith("docProps/");
        return new Metered(zip.getInputStream(entry), entry.getCrc(), index ? this::takeFromIndex : this::take);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private long take(long bytes) {
        return left -= bytes;
    }

    private long takeFromIndex(long bytes) {
        return indexLeft -= bytes;
    }

    /** Counts directory records wherever they stand: the number a zip states of itself may be a lie. */
    private static int countDirectoryEntries(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    /** Stops when the account is overdrawn, and at the end when the entry is not what was once packed. */
    private static final class Metered extends FilterInputStream {

        private final LongUnaryOperator account;
        private final long expected;
        private final CRC32 sum = new CRC32();

        Metered(InputStream in, long expected, LongUnaryOperator account) {
            super(in);
            this.expected = expected;
            this.account = account;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            int count = super.read(buffer, offset, length);
            if (count < 0 && sum.getValue() != expected) {
                throw new IOException("an entry of the zip is not what was packed");
            }
            if (count > 0) {
                sum.update(buffer, offset, count);
                if (account.applyAsLong(count) < 0) {
                    throw new BombException();
                }
            }
            return count;
        }
    }
}
