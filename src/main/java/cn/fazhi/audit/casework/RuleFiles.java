package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.rules.RuleBase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a rules folder that may be edited: texts that its own listing names and nothing else. A path that somebody typed is
 * looked up there; it is never made into a place on disk.
 */
public final class RuleFiles {

    /** Characters of a file that may be edited; the longest of ours has 10,000. */
    public static final int LONGEST = 100_000;

    private static final String TEXTS = ".*\\.(?:drl|yaml|txt|md)";

    /** Written by the program when provisions are laid over a rule base. */
    private static final String WRITTEN = "provisions.yaml";

    private final Path folder;

    /**
     * @param folder the rule base's; where provisions are laid over a shared one, that of the last provisions
     */
    public RuleFiles(Path folder) {
        this.folder = folder;
    }

    /** The paths of all that may be edited, in order. */
    public List<String> paths() {
        return listed().keySet().stream().toList();
    }

    private Map<String, Path> listed() {
        Map<String, Path> files = new LinkedHashMap<>(RuleBase.files(folder));
        files.keySet().removeIf(path -> !path.matches(TEXTS) || path.equals(WRITTEN));
        return files;
    }

    private Path place(String path) throws CaseException {
        Path file = listed().get(path);
        if (file == null) {
            throw new CaseException("规则库里没有这个可以编辑的文件：请从规则页上的链接打开。");
        }
        return file;
    }

    /** The bytes of a file as they stand. */
    public byte[] bytes(String path) throws CaseException, IOException {
        return Files.readAllBytes(place(path));
    }

    /** The hash of a file as it stands. */
    public String hash(String path) throws CaseException, IOException {
        return Content.hash(bytes(path));
    }

    /**
     * A file's text for editing.
     *
     * @throws CaseException when a browser could not give it back as it is
     */
    public static String text(byte[] bytes) throws CaseException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CaseException("这个文件不是UTF-8编码，不能在这里编辑：请在电脑上用UTF-8另存一次。");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFEFF)) {
            throw new CaseException("这个文件里有看不见的控制字符，不能在这里编辑：请在电脑上删去它们。");
        }
        if (text.length() > LONGEST) {
            throw new CaseException("这个文件太长（超过" + LONGEST + "字），不能在这里编辑：请在电脑上编辑。");
        }
        return text;
    }

    /**
     * What a browser sent, as bytes of the file: with the ends of lines that the file has, which browsers change.
     *
     * @param before the file as it was
     */
    public static byte[] edited(String sent, byte[] before) throws CaseException {
        String lines = sent.replace("\r\n", "\n").replace('\r', '\n');
        boolean windows = text(before).contains("\r\n");
        byte[] bytes = (windows ? lines.replace("\n", "\r\n") : lines).getBytes(StandardCharsets.UTF_8);
        if (lines.isBlank()) {
            throw new CaseException("内容是空的：规则库的文件不能是空的。");
        }
        text(bytes);
        return bytes;
    }

    /**
     * Puts new contents in the place of files: all are written aside first and then moved, one after the other. When one cannot be moved,
     * those before it are put back.
     *
     * @param contents by path
     */
    public void write(Map<String, byte[]> contents) throws CaseException, IOException {
        Map<Path, Path> aside = new LinkedHashMap<>();
        Map<Path, byte[]> before = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> one : contents.entrySet()) {
                Path place = place(one.getKey());
                before.put(place, Files.readAllBytes(place));
                aside.put(place, aside(place, one.getValue()));
            }
            for (Map.Entry<Path, Path> one : aside.entrySet()) {
                move(one.getValue(), one.getKey());
            }
        } catch (IOException e) {
            for (Map.Entry<Path, byte[]> one : before.entrySet()) {
                restore(one.getKey(), one.getValue(), e);
            }
            throw e;
        } finally {
            for (Path left : aside.values()) {
                Files.deleteIfExists(left);
            }
        }
    }

    /** Hidden, so that it is no file of the rule base; with the permissions of the file whose place it takes. */
    private static Path aside(Path place, byte[] content) throws IOException {
        Path aside = place.resolveSibling("." + place.getFileName() + ".new");
        Files.write(aside, content);
        if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(place));
        }
        return aside;
    }

    private static void restore(Path place, byte[] content, IOException why) {
        try {
            if (!Arrays.equals(Files.readAllBytes(place), content)) {
                move(aside(place, content), place);
            }
        } catch (IOException also) {
            why.addSuppressed(also);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
