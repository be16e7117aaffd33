package cn.fazhi.audit.document;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the files to audit in what an inspector names: files, and folders with all that is in them. */
public final class SubmissionFinder {

    private static final Comparator<Path> ORDER = new NaturalOrder();
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");
    private static final Set<String> OWN_FILES = Set.of("审核表.xlsx", "汇总.xlsx", "results.json");
    private static final Set<String> OWN_FOLDERS = Set.of("审核结果", "审核表");

    /**
     * The files in the natural order of their paths, each once however often and through whatever link it is reached. A file named
     * itself is kept whatever it is; inside folders hidden files, lock files of Word and WPS, and this tool's own results
     * are left out. A folder that cannot be opened stands in the list itself, so that its refusal tells of it.
     *
     * @throws MissingPathException if one of the paths does not exist
     */
    public List<Path> find(List<Path> paths) throws MissingPathException {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new MissingPathException(path.toString());
            }
        }
        Search search = new Search();
        paths.stream().sorted(ORDER).forEach(search.waiting::addLast);
        return search.run();
    }

    /** Whether a file of that name is put there by a system or a program, not by a person. */
    static boolean isLitter(String name) {
        return name.startsWith(".") || name.startsWith("~$") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    /** One search: what waits to be looked at, and what was seen under its real path. */
    private static final class Search {

        private final Deque<Path> waiting = new ArrayDeque<>();
        private final Set<Path> folders = new HashSet<>();
        private final Map<Path, Path> files = new HashMap<>();

        List<Path> run() {
            while (!waiting.isEmpty()) {
                Path path = waiting.pollFirst();
                if (!Files.isDirectory(path)) {
                    files.putIfAbsent(real(path), path);
                } else if (folders.add(real(path))) {
                    look(path);
                }
            }
            return files.values().stream().sorted(ORDER).toList();
        }

        private void look(Path folder) {
            List<Path> children = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Search::isWanted)) {
                entries.forEach(children::add);
            } catch (IOException | DirectoryIteratorException e) {
                files.putIfAbsent(real(folder), folder);
                return;
            }
            children.sort(ORDER.reversed());
            // Links wait until all else is seen, so that a file reached both ways goes by its own path.
            for (Path child : children) {
                if (!Files.isSymbolicLink(child)) {
                    waiting.addFirst(child);
                }
            }
            for (int i = children.size() - 1; i >= 0; i--) {
                if (Files.isSymbolicLink(children.get(i))) {
                    waiting.addLast(children.get(i));
                }
            }
        }

        private static boolean isWanted(Path child) throws IOException {
            String name = FileNames.of(child);
            if (isLitter(name) || Files.isHidden(child)) {
                return false;
            }
            if (Files.isDirectory(child)) {
                return !OWN_FOLDERS.contains(name);
            }
            // A link to nothing is kept: somebody meant a report to be there, and the reader says that it is not.
            boolean kept = Files.isRegularFile(child) || Files.isSymbolicLink(child) && !Files.exists(child);
            return kept && !OWN_FILES.contains(name);
        }

        private static Path real(Path path) {
            try {
                return path.toRealPath();
            } catch (IOException e) {
                return path.toAbsolutePath().normalize();
            }
        }
    }
}
