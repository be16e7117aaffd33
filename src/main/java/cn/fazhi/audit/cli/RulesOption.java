package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine.Option;

/** Where the rule base is. */
class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "规则库文件夹。不写时依次找当前文件夹下的 rules、程序旁边的 rules。")
    private @Nullable Path folder;

    Rules load() throws BrokenRulesException {
        return Rules.load(folder());
    }

    /** The folder, whether or not it can be used. */
    Path folder() {
        return folder != null ? folder : found();
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
