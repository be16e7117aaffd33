package cn.fazhi.audit.document;

import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.MissingNextVolumeException;
import com.github.junrar.exception.MissingPreviousVolumeException;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarMethodException;
import com.github.junrar.exception.UnsupportedRarVersionException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.volume.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** A .rar, of version 4 or 5. */
final class RarArchive implements Archive {

    /** What unpacking may keep in view; WinRAR takes 32 MB unless told otherwise. */
    private static final long MOST_DICTIONARY = 64L << 20;

    private final com.github.junrar.Archive file;

    private RarArchive(com.github.junrar.Archive file) {
        this.file = file;
    }

    static Archive open(SeekableByteChannel channel) throws IOException, UnreadableException {
        ArchiveOptions options =
                ArchiveOptions.builder().maxDictionarySize(MOST_DICTIONARY).build();
        com.github.junrar.Archive file;
        try {
            // One volume and no more: others would be looked for on the disk.
            file = new com.github.junrar.Archive(
                    (archive, last) -> last == null ? new OnlyVolume(archive, channel) : null, options);
        } catch (RarException e) {
            throw refusal(e);
        }
        try {
            if (file.isEncrypted()) {
                throw Refusal.lockedArchive(null);
            }
        } catch (RarException e) {
            throw refusal(e);
        }
        return new RarArchive(file);
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (FileHeader header : file.getFileHeaders()) {
            if (!header.isDirectory() && header.getRedirection() == null) {
                members.add(new Member(name(header), header.isEncrypted(), out -> unpack(header, out)));
            }
        }
        return members;
    }

    private void unpack(FileHeader header, OutputStream out) throws IOException, UnreadableException {
        if (header.isSplitBefore() || header.isSplitAfter()) {
            throw Refusal.splitArchive();
        }
        try {
            file.extractFile(header, out);
        } catch (RarException e) {
            if (e.getCause() instanceof IOException ours) {
                throw ours;
            }
            throw refusal(e);
        }
    }

    private static String name(FileHeader header) {
        byte[] raw = header.getFileNameByteArray();
        if (header.isUnicode() || header.isRar5Container() || raw == null) {
            return header.getFileName();
        }
        return MemberNames.decoded(raw);
    }

    private static UnreadableException refusal(RarException e) {
        if (e instanceof UnsupportedRarEncryptedException || e instanceof WrongPasswordException) {
            return Refusal.lockedArchive(e);
        }
        if (e instanceof MissingNextVolumeException || e instanceof MissingPreviousVolumeException) {
            return Refusal.splitArchive();
        }
        if (e instanceof UnsupportedDictionarySizeException
                || e instanceof UnsupportedRarMethodException
                || e instanceof UnsupportedRarVersionException) {
            return Refusal.oddPacking(e);
        }
        return Refusal.damagedArchive(e);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private record OnlyVolume(com.github.junrar.Archive archive, SeekableByteChannel source) implements Volume {

        @Override
        public SeekableReadOnlyByteChannel getChannel() {
            return new Reading(source);
        }

        @Override
        public long getLength() {
            try {
                return source.size();
            } catch (IOException e) {
                return 0;
            }
        }

        @Override
        public com.github.junrar.Archive getArchive() {
            return archive;
        }
    }

    /** The library's own kind of channel, over ours. */
    private record Reading(SeekableByteChannel source) implements SeekableReadOnlyByteChannel {

        @Override
        public long getPosition() throws IOException {
            return source.position();
        }

        @Override
        public void setPosition(long position) throws IOException {
            if (position < 0) {
                throw new IOException("a place before the beginning");
            }
            source.position(position);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return length == 0 ? 0 : source.read(ByteBuffer.wrap(buffer, offset, length));
        }

        @Override
        public int readFully(byte[] buffer, int count) throws IOException {
            ByteBuffer target = ByteBuffer.wrap(buffer, 0, count);
            while (target.hasRemaining() && source.read(target) >= 0) {
                continue;
            }
            return target.position();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
