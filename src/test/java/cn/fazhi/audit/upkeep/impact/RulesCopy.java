package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of our rule base with something changed in it. */
record RulesCopy(Path folder) {

    static final Path OURS =
            Path.of(System.getProperty("project.dir", ".")).toAbsolutePath().resolve("rules");

    static RulesCopy in(Path parent) throws IOException {
        Path folder = parent.resolve("新规则");
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(OURS.relativize(file).toString()));
            }
        }
        return new RulesCopy(folder);
    }

    /** Words for other words in one file; they must be there. */
    RulesCopy with(String file, String words, String instead) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(words)) {
            throw new AssertionError(file + " has no " + words);
        }
        Files.writeString(path, text.replace(words, instead));
        return this;
    }

    Rules load() throws BrokenRulesException {
        return Rules.load(folder);
    }
}
