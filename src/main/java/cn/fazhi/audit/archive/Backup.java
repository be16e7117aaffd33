package cn.fazhi.audit.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive in one file that any database can be filled from again: the log as JSON Lines and the files by their hashes, in a zip. */
public final class Backup {

    private static final String LOG = "log.jsonl";
    private static final String FILES = "files/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /**
     * Writes a backup; a file that is there is replaced only by a whole one.
     *
     * @return the newest entry in it
     */
    public static long write(Archive archive, Path file) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            long last;
            try (OutputStream out = Files.newOutputStream(aside);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                last = written(archive, zip);
            }
            moved(aside, file);
            return last;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void moved(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long written(Archive archive, ZipOutputStream zip) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        long[] last = {0};
        zip.putNextEntry(new ZipEntry(LOG));
        archive.each(entry -> {
            line(zip, entry);
            files.addAll(entry.files());
            last[0] = entry.number();
        });
        zip.closeEntry();
        for (String sha256 : files) {
            zip.putNextEntry(new ZipEntry(FILES + sha256));
            zip.write(archive.file(sha256).orElseThrow(() -> new IOException("档案里缺少文件 " + sha256)));
            zip.closeEntry();
        }
        return last[0];
    }

    private static void line(ZipOutputStream zip, Entry entry) {
        try {
            zip.write(JSON.writeValueAsBytes(entry));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills an archive that has no entries from a backup. A backup that is not whole is refused and the archive left empty.
     *
     * @return how many entries were taken over
     * @throws ArchiveException when the archive is not empty, or the backup is not one, or not whole
     */
    public static long restore(Path file, Archive empty) throws ArchiveException {
        if (empty.last().isPresent()) {
            throw new ArchiveException("这个档案里已有记录，不能再恢复备份：请换一个空的文件夹。");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<Entry> entries = entries(zip);
            whole(entries, zip);
            Set<String> files = new LinkedHashSet<>();
            entries.forEach(entry -> files.addAll(entry.files()));
            empty.restore(entries, keep -> files.forEach(sha256 -> keep.accept(bytes(zip, sha256))));
            return entries.size();
        } catch (ZipException | JacksonException | UncheckedIOException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw new ArchiveException("读不了备份文件“" + file + "”：请检查文件是否存在、有没有读取权限。", e);
        }
    }

    private static ArchiveException broken(Path file, Exception e) {
        return new ArchiveException("“" + file + "”不是完整的备份文件，没有恢复：请换一份备份。", e);
    }

    private static List<Entry> entries(ZipFile zip) throws IOException, ArchiveException {
        ZipEntry log = zip.getEntry(LOG);
        if (log == null) {
            throw new ArchiveException("“" + zip.getName() + "”不是档案的备份文件：里面没有记录。");
        }
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = zip.getInputStream(log)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    entries.add(JSON.readValue(line, Entry.class));
                }
            }
        }
        return entries;
    }

    private static void whole(List<Entry> entries, ZipFile zip) throws ArchiveException {
        String previous = Entry.NONE;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean files = entry.files().stream()
                    .allMatch(sha256 -> Content.hash(bytes(zip, sha256)).equals(sha256));
            if (entry.number() != i + 1
                    || !entry.previous().equals(previous)
                    || !entry.computed().equals(entry.hash())
                    || !files) {
                throw new ArchiveException("备份里的第" + (i + 1) + "条记录不完整或被改动过，没有恢复：请换一份备份。");
            }
            previous = entry.hash();
        }
    }

    private static byte[] bytes(ZipFile zip, String sha256) {
        ZipEntry file = zip.getEntry(FILES + sha256);
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
