package cn.fazhi.audit.upkeep;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A rule base as it would be with some of its files changed, in a folder of its own that nobody else touches. */
public final class Draft implements AutoCloseable {

    private final Path scratch;
    private final Path folder;

    private Draft(Path scratch, Path folder) {
        this.scratch = scratch;
        this.folder = folder;
    }

    /**
     * Lays changed files over the last of the folders, as they stand now.
     *
     * @param folders the shared rule base, then what is laid over it
     * @param edits the new content of files of the last folder, by their paths in it
     * @throws BrokenRulesException when what comes of it cannot be put together, with everything that is wrong
     */
    public static Draft of(List<Path> folders, Map<String, byte[]> edits) throws BrokenRulesException, IOException {
        Path scratch = Files.createTempDirectory("fazhi-draft");
        try {
            Path last = RuleFolders.snapshot(List.of(folders.get(folders.size() - 1)), scratch);
            for (Map.Entry<String, byte[]> edit : edits.entrySet()) {
                Path file = last.resolve(edit.getKey()).normalize();
                if (!file.startsWith(last)) {
                    throw new IOException(edit.getKey());
                }
                Files.createDirectories(file.getParent());
                Files.write(file, edit.getValue());
            }
            List<Path> all = new ArrayList<>(folders.subList(0, folders.size() - 1));
            all.add(last);
            return new Draft(scratch, RuleFolders.snapshot(all, scratch));
        } catch (BrokenRulesException | IOException | RuntimeException e) {
            RuleFolders.delete(scratch);
            throw e;
        }
    }

    /** Where it stands. */
    public Path folder() {
        return folder;
    }

    /** Everything that is wrong with it, its examples not run. */
    public RulesCheck check() {
        return Rules.check(folder);
    }

    /**
     * Puts it to use, for trying.
     *
     * @throws BrokenRulesException with every problem
     */
    public Rules load() throws BrokenRulesException {
        return Rules.load(folder);
    }

    /** Takes its folder away. */
    @Override
    public void close() {
        try {
            RuleFolders.delete(scratch);
        } catch (IOException e) {
            // The system's folder for such things is cleared by the system.
            return;
        }
    }
}
