package cn.fazhi.audit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Goes through a folder of rules before anything of it is read. What lies there must be plain files of a size that can be read, under
 * names that say where they are: a link or a device leads out of the folder, and what a link leads to is no part of the folder's hash.
 */
final class FolderWalk {

    private static final int MOST_FILES = 3_000;
    private static final long LARGEST = 1_000_000;
    private static final long LARGEST_FOLDER = 64_000_000;

    private final Path folder;
    private final RuleProblems problems;
    private final Map<String, Path> files = new TreeMap<>();
    private long size;

    private FolderWalk(Path folder, RuleProblems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * The files of a folder by their paths in it, with forward slashes; hidden ones do not belong to it.
     *
     * @param problems what must not be read goes here
     */
    static Map<String, Path> files(Path folder, RuleProblems problems) {
        FolderWalk all = new FolderWalk(folder, problems);
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            for (Path file :
                    (Iterable<Path>) walk.filter(path -> !path.equals(root)).sorted()::iterator) {
                if (!hidden(root.relativize(file)) && !all.take(root.relativize(file), file)) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder.toString(), 0, "读不了这个文件夹：请检查文件权限（" + e.getMessage() + "）");
        }
        return all.files;
    }

    /** Takes one entry; false when there are too many to go on. */
    private boolean take(Path place, Path file) throws IOException {
        String path = path(place);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (place.toString().indexOf('\\') >= 0
                        && file.getFileSystem().getSeparator().equals("/")
                || path.chars().anyMatch(FolderWalk::unseen)) {
            problems.add(shown(path), 0, "文件名里有反斜杠或看不见的字符：请改名");
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(path, 0, "不是普通文件（是链接或设备）：规则库里只能放文件本身，请换成文件或删去");
        } else if (Files.size(file) > LARGEST && path.matches(".*\\.(?:drl|yaml|txt)")) {
            problems.add(path, 0, "文件太大（超过" + LARGEST / 1000 + "千字节）：请核对是不是放错了文件");
        } else {
            files.put(path, file);
            size += Files.size(file);
        }
        boolean tooMuch = size > LARGEST_FOLDER || files.size() > MOST_FILES;
        if (tooMuch) {
            problems.add(folder.toString(), 0, "文件太多或太大，不像规则库：请检查 --rules 指的文件夹");
        }
        return !tooMuch;
    }

    private static String path(Path place) {
        StringBuilder path = new StringBuilder();
        place.forEach(name -> path.append(path.isEmpty() ? "" : "/").append(name));
        return path.toString();
    }

    private static boolean hidden(Path place) {
        for (Path name : place) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean unseen(int c) {
        int kind = Character.getType(c);
        return Character.isISOControl(c)
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }

    private static String shown(String path) {
        return path.codePoints()
                .map(c -> unseen(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
