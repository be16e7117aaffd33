package cn.fazhi.audit.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A .7z. */
final class SevenZArchive implements Archive {

    /** For dictionaries and the directory; 7-Zip's strongest setting takes 64 MB. */
    private static final int MOST_KIB = 80 << 10;

    private final SevenZFile file;

    private SevenZArchive(SevenZFile file) {
        this.file = file;
    }

    static Archive open(SeekableByteChannel channel) throws IOException, UnreadableException {
        try {
            return new SevenZArchive(SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(MOST_KIB)
                    .get());
        } catch (PasswordRequiredException e) {
            throw Refusal.lockedArchive(e);
        } catch (MemoryLimitException e) {
            throw Refusal.oddPacking(e);
        }
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (SevenZArchiveEntry entry : file.getEntries()) {
            if (!entry.isDirectory() && !entry.isAntiItem()) {
                members.add(new Member(String.valueOf(entry.getName()), false, out -> {
                    try (InputStream in = file.getInputStream(entry)) {
                        in.transferTo(out);
                    } catch (PasswordRequiredException e) {
                        throw Refusal.lockedArchive(e);
                    } catch (MemoryLimitException e) {
                        throw Refusal.oddPacking(e);
                    }
                }));
            }
        }
        return members;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
