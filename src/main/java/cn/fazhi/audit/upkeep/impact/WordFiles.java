package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.score.impact.RuleDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files by which reports are read and compared, the folders lexicon and boilerplate, of two rule bases. */
final class WordFiles {

    private static final List<String> FOLDERS = List.of("lexicon", "boilerplate");

    /** Longer lists are no help in a cell. */
    private static final int MOST_NAMED = 30;

    private final Map<String, String> before;
    private final Map<String, String> after;

    WordFiles(Path before, Path after) {
        this.before = texts(before);
        this.after = texts(after);
    }

    /** Whether a report reads the same with both. */
    boolean same() {
        return before.equals(after);
    }

    /** What was added to each file and taken out of it. */
    List<RuleDifference> differences() {
        Set<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        List<RuleDifference> differences = new ArrayList<>();
        for (String file : files) {
            List<String> was = lines(before.getOrDefault(file, ""));
            List<String> is = lines(after.getOrDefault(file, ""));
            // Comments alone are no difference.
            if (!was.equals(is) || !before.containsKey(file) || !after.containsKey(file)) {
                differences.add(new RuleDifference(
                        "词表", file, what(file), rest(was, is), rest(is, was), place(before, file), place(after, file)));
            }
        }
        return differences;
    }

    private String what(String file) {
        return !before.containsKey(file) ? "增加词表" : !after.containsKey(file) ? "删去词表" : "改词语";
    }

    private static String place(Map<String, String> files, String file) {
        return files.containsKey(file) ? file : "";
    }

    /** What only the one has; where both have the same lines, that their order differs. */
    private static String rest(List<String> one, List<String> other) {
        Set<String> rest = new LinkedHashSet<>(one);
        rest.removeAll(new LinkedHashSet<>(other));
        if (rest.isEmpty()) {
            return new TreeSet<>(one).equals(new TreeSet<>(other)) ? "（词语相同，次序不同）" : "";
        }
        List<String> named = rest.stream().limit(MOST_NAMED).toList();
        return String.join("\n", named) + (rest.size() > MOST_NAMED ? "\n……共" + rest.size() + "行" : "");
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> files = new TreeMap<>();
        for (String part : FOLDERS) {
            try (Stream<Path> walk = Files.walk(folder.resolve(part))) {
                for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    boolean read = !path.contains("/.") && !path.endsWith(".md");
                    if (read && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The lines that are neither blank nor a comment. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
