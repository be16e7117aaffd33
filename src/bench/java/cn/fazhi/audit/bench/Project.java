package cn.fazhi.audit.bench;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the benchmarks find what they measure. */
final class Project {

    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty("project.dir", "")).toAbsolutePath();
    }

    static Path rules() {
        return folder().resolve("rules");
    }

    static Path samples() {
        return folder().resolve("reports-sample");
    }

    static Path jar() {
        return folder().resolve("target").resolve("fazhi-audit.jar");
    }

    static Path classes() {
        return folder().resolve("target").resolve("test-classes");
    }

    /** What a forked JVM must be told to find the same files. */
    static String[] jvmArguments() {
        return new String[] {
            "-Dproject.dir=" + folder(), "-Dshared.dir=" + System.getProperty("shared.dir", "../shared")
        };
    }

    /** The samples, and the real reports where they are at hand. */
    static List<Document> documents() {
        Path shared = Path.of(System.getProperty("shared.dir", "../shared")).resolve("reports");
        List<Document> documents = new ArrayList<>(read(samples()));
        if (Files.isDirectory(shared)) {
            documents.addAll(read(shared));
        }
        return documents;
    }

    private static List<Document> read(Path folder) {
        DocumentReader reader = new DocumentReader();
        List<Document> documents = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                documents.add(reader.read(file));
            } catch (UnreadableException unreadable) {
                throw new IllegalStateException(file.toString(), unreadable);
            }
        }
        return documents;
    }

    /** The reports of a folder, in the order of their names. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().matches(".*\\.(txt|docx?)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
