package cn.fazhi.audit.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A .zip. */
final class ZipArchive implements Archive {

    private final ZipFile zip;

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(SeekableByteChannel channel) throws IOException, UnreadableException {
        return new ZipArchive(zip(channel));
    }

    private static ZipFile zip(SeekableByteChannel channel) throws IOException, UnreadableException {
        if (countDirectoryEntries(channel) > Unpacking.MOST_MEMBERS) {
            throw Refusal.archiveBomb();
        }
        channel.position(0);
        return ZipFile.builder().setSeekableByteChannel(channel).get();
    }

    /** The names in the directory, to tell an archive from a Word file. The channel is closed with it. */
    static List<String> names(SeekableByteChannel channel) throws IOException, UnreadableException {
        try (ZipFile zip = zip(channel)) {
            return Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        }
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                boolean locked = entry.getGeneralPurposeBit().usesEncryption();
                members.add(new Member(name(entry), locked, out -> {
                    if (!zip.canReadEntryData(entry)) {
                        throw Refusal.oddPacking(null);
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }));
            }
        }
        return members;
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        // A field of its own may hold the name in UTF-8; the library has taken it then, and it differs from the bytes.
        if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        return MemberNames.decoded(raw);
    }

    /** Counts directory records wherever they stand: the number a zip states of itself may be a lie. */
    private static int countDirectoryEntries(SeekableByteChannel channel) throws IOException {
        channel.position(0);
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        int window = 0;
        int count = 0;
        while (channel.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                window = window << 8 | buffer.get() & 0xFF;
                count += window == 0x504B0102 ? 1 : 0;
            }
            buffer.clear();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
