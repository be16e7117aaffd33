package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a rule base is: a folder, and behind commas the folders of provisions that are laid over it. */
final class RulePlace {

    /** How an option for it is shown. */
    static final String LABEL = "DIR[,DIR]";

    private final List<Path> folders;
    private @Nullable Path laid;

    RulePlace(List<Path> folders) {
        this.folders = folders;
    }

    /** Reads what was typed. */
    static final class Converter implements ITypeConverter<RulePlace> {

        @Override
        public RulePlace convert(String typed) {
            List<String> parts =
                    Arrays.stream(typed.split("[,，]", -1)).map(String::strip).toList();
            if (parts.contains("")) {
                throw new TypeConversionException("逗号前后都要写文件夹，如 rules,云岭县。");
            }
            return new RulePlace(parts.stream().map(Path::of).toList());
        }
    }

    /** The folder; of several, what they come to, laid over each other. */
    Path folder() throws BrokenRulesException, IOException {
        return folders.size() > 1 || laid != null ? snapshot() : folders.get(0);
    }

    /** The rule base as it stands now: later changes of its files are no longer seen. */
    Path snapshot() throws BrokenRulesException, IOException {
        if (laid == null) {
            Path scratch = Files.createTempDirectory("fazhi-audit");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> takeAway(scratch)));
            laid = RuleFolders.snapshot(folders, scratch);
        }
        return laid;
    }

    List<Path> folders() {
        return folders;
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return String.join(",", folders.stream().map(Path::toString).toList());
    }

    private static void takeAway(Path scratch) {
        try {
            RuleFolders.delete(scratch);
        } catch (IOException e) {
            // The system's folder for such things is cleared by the system.
            return;
        }
    }
}
