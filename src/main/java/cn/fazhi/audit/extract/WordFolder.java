package cn.fazhi.audit.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A folder of word lists. One that gathers hands back what can be read of a bad list, so that everything wrong is heard at once. */
public final class WordFolder {

    private final Path folder;
    private final Consumer<BadWordListException> bad;

    private WordFolder(Path folder, Consumer<BadWordListException> bad) {
        this.folder = folder;
        this.bad = bad;
    }

    /** A folder that throws at the first bad list. */
    public static WordFolder strict(Path folder) {
        return gathering(folder, first -> {
            throw first;
        });
    }

    /** A folder that tells of every bad line and goes on. */
    public static WordFolder gathering(Path folder, Consumer<BadWordListException> bad) {
        return new WordFolder(folder, bad);
    }

    /** A list by its file's name. */
    public WordList list(String name) {
        return WordList.read(folder.resolve(name), bad);
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }
}
