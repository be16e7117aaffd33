package cn.fazhi.audit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/** The product's own rule base, and changed copies of it. */
final class OurRules {

    static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    static final Path FOLDER = PROJECT.resolve("rules");
    static final Path CACHE = PROJECT.resolve("target/rule-cache");
    static final RuleBase BASE = load(FOLDER);

    private OurRules() {}

    static RuleBase load(Path folder) {
        try {
            return RuleBase.load(folder, CACHE);
        } catch (RuleBaseException e) {
            throw new AssertionError(e);
        }
    }

    /** The topics of its lexicon with their Chinese names. */
    static Map<String, String> topics() {
        try {
            return RuleFolder.read(FOLDER, new RuleProblems()).topics();
        } catch (RuleBaseException e) {
            throw new AssertionError(e);
        }
    }

    /** A copy of the rule base to change, in an empty folder. */
    static Path copy(Path target) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = target.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to the end of a file. */
    static void append(Path folder, String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces words of a file that must stand there. */
    static void change(Path folder, String file, String from, String to) {
        try {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new AssertionError(file + " does not hold " + from);
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
