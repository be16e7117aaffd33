package cn.fazhi.audit.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the files packed in an archive one after another, those of archives in the archive too, once. Only one is in memory at a
 * time, however large the archive is. Not for several threads at once.
 */
public final class Unpacking implements Closeable {

    /** Larger archives are refused unread: 200 MB. */
    static final long MOST_ARCHIVE_BYTES = 200L << 20;
    /** Unpacked bytes of all members together, those of inner archives too. */
    static final long MOST_UNPACKED = 512L << 20;
    /** Members together; a large county's reports of ten years are fewer. */
    static final int MOST_MEMBERS = 5_000;
    /** An archive, and archives in it. */
    private static final int MOST_DEPTH = 2;

    private record Level(String name, Archive archive, Iterator<Archive.Member> members) {}

    private final String root;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Allowance allowance = new Allowance(MOST_UNPACKED);
    private int known;
    private int given;

    private Unpacking(String root) {
        this.root = root;
    }

    /**
     * Opens an archive.
     *
     * @return null if the file is no archive, or cannot be opened so far as to tell: reading it says the rest
     * @throws UnreadableException if it is an archive and cannot be opened
     */
    public static @Nullable Unpacking of(Path path) throws UnreadableException {
        FileKind kind = kind(path);
        if (kind == null) {
            return null;
        }
        Unpacking unpacking = new Unpacking(FileNames.of(path));
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            long size = channel.size();
            if (size > MOST_ARCHIVE_BYTES) {
                channel.close();
                throw Refusal.tooLargeArchive(size);
            }
            unpacking.push(unpacking.root, kind, channel);
        } catch (IOException e) {
            throw Refusal.damagedArchive(e);
        }
        return unpacking;
    }

    /** How many members are known of so far; inner archives add theirs when they are reached. */
    public int known() {
        return known;
    }

    /** The next member; null when there are no more. */
    public @Nullable Source next() {
        while (true) {
            Level level = levels.peek();
            if (level == null) {
                return given++ == 0 ? new Source.Unreadable(root, Refusal.emptyArchive()) : null;
            }
            if (!level.members().hasNext()) {
                shut(levels.pop());
                continue;
            }
            Archive.Member member = level.members().next();
            Source source = MemberNames.isLitter(member.path()) ? null : unpacked(level, member);
            if (source != null) {
                given++;
                return source;
            }
        }
    }

    /** One member; null for an archive, whose members come next. */
    private @Nullable Source unpacked(Level level, Archive.Member member) {
        String name = named(level.name() + "/" + MemberNames.last(member.path()));
        try {
            if (member.locked()) {
                throw Refusal.lockedArchive(null);
            }
            byte[] bytes = bytes(member);
            FileKind kind = archiveKind(bytes);
            if (kind == null) {
                return new Source.Packed(name, bytes);
            }
            if (levels.size() >= MOST_DEPTH) {
                throw Refusal.archiveInside();
            }
            push(name, kind, new SeekableInMemoryByteChannel(bytes));
            return null;
        } catch (Allowance.SpentException e) {
            // The rest is not unpacked: one row tells of all of it.
            close();
            return new Source.Unreadable(root, Refusal.archiveBomb());
        } catch (UnreadableException e) {
            return new Source.Unreadable(name, e);
        } catch (OutOfMemoryError e) {
            return new Source.Unreadable(name, Refusal.tooMuchMemory(e));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Source.Unreadable(name, Refusal.damagedMember(e));
        }
    }

    private byte[] bytes(Archive.Member member) throws IOException, UnreadableException {
        Allowance.Purse out = allowance.purse(DocumentReader.MOST_BYTES);
        try {
            member.content().writeTo(out);
        } catch (Allowance.LargeException e) {
            throw Refusal.tooLargeMember();
        }
        return out.toByteArray();
    }

    private void push(String name, FileKind kind, SeekableByteChannel channel) throws UnreadableException {
        try {
            Archive archive = Archive.open(kind, channel);
            List<Archive.Member> members = archive.members();
            known += members.size();
            levels.push(new Level(name, archive, members.iterator()));
            if (known > MOST_MEMBERS) {
                close();
                throw Refusal.archiveBomb();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Refusal.damagedArchive(e);
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchMemory(e);
        }
    }

    /** Members of one name in different folders are told apart by number. */
    private String named(String name) {
        int count = names.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "（同名第" + count + "份）";
    }

    private static @Nullable FileKind archiveKind(byte[] bytes) {
        try {
            FileKind kind = FileKind.of(bytes);
            return kind.isArchive() ? kind : null;
        } catch (UnreadableException e) {
            // Whoever reads it says so.
            return null;
        }
    }

    private static @Nullable FileKind kind(Path path) throws UnreadableException {
        if (!Files.isRegularFile(path)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(512);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            byte[] bytes = Arrays.copyOf(head.array(), head.position());
            if (Signature.isRar(bytes)) {
                return FileKind.RAR;
            }
            if (Signature.isSevenZ(bytes)) {
                return FileKind.SEVEN_Z;
            }
            return Signature.isZip(bytes) && !FileKind.looksLikeOffice(bytes) ? zipKind(channel) : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable FileKind zipKind(SeekableByteChannel channel) throws UnreadableException {
        List<String> names;
        try {
            names = ZipArchive.names(channel);
        } catch (IOException e) {
            throw Refusal.damagedArchive(e);
        }
        try {
            return FileKind.ofNames(names) == FileKind.ZIP ? FileKind.ZIP : null;
        } catch (UnreadableException e) {
            // An office file of another kind: whoever reads it says so.
            return null;
        }
    }

    private static void shut(Level level) {
        try {
            level.archive().close();
        } catch (IOException | RuntimeException e) {
            // It was only read: nothing is lost.
        }
    }

    @Override
    public void close() {
        while (!levels.isEmpty()) {
            shut(levels.pop());
        }
    }
}
