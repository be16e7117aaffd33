package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the rule base is. */
class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            split = ",",
            splitSynopsisLabel = ",",
            description = "规则库文件夹；逗号后面可再写本县补充规定的文件夹，叠加在上面。不写时依次找当前文件夹下的 rules、程序旁边的 rules。")
    private List<Path> folders = List.of();

    private @Nullable Path laid;

    Rules load() throws BrokenRulesException, IOException {
        return Rules.load(folder());
    }

    /** The folder that is named, or the first that is found; of several, what they come to, laid over each other. */
    Path folder() throws BrokenRulesException, IOException {
        if (folders.size() > 1) {
            return snapshot();
        }
        return laid != null ? laid : named().get(0);
    }

    /** The rule base as it stands now: later changes of its files are no longer seen. */
    Path snapshot() throws BrokenRulesException, IOException {
        if (laid == null) {
            Path scratch = Files.createTempDirectory("fazhi-audit");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> takeAway(scratch)));
            laid = RuleFolders.snapshot(named(), scratch);
        }
        return laid;
    }

    /** The one folder that is named or found; nothing can be written to several laid over each other. */
    Path only(CommandSpec spec) {
        if (folders.size() > 1) {
            throw new ParameterException(spec.commandLine(), "这个命令要往规则库里写文件，--rules 只能写一个文件夹。");
        }
        return named().get(0);
    }

    /** Whether the command names a rule base. */
    boolean given() {
        return !folders.isEmpty();
    }

    /** The folders that are named, or the one that is found. */
    List<Path> named() {
        return folders.isEmpty() ? List.of(found()) : folders;
    }

    private static void takeAway(Path scratch) {
        try {
            RuleFolders.delete(scratch);
        } catch (IOException e) {
            // The system's folder for such things is cleared by the system.
            return;
        }
    }

    private static Path found() {
        List<Path> places = new ArrayList<>(List.of(Path.of("rules")));
        for (Path at = new ApplicationHome(RulesOption.class).getDir().toPath().toAbsolutePath();
                at != null && places.size() < 4;
                at = at.getParent()) {
            places.add(at.resolve("rules"));
        }
        return places.stream()
                .filter(p -> Files.isRegularFile(p.resolve("checklist.yaml")))
                .findFirst()
                .orElse(places.get(0));
    }
}
