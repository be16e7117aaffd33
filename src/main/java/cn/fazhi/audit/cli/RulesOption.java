package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
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
            paramLabel = RulePlace.LABEL,
            converter = RulePlace.Converter.class,
            description = "规则库文件夹；逗号后面可再写本县补充规定的文件夹，叠加在上面。不写时依次找当前文件夹下的 rules、程序旁边的 rules。")
    private @Nullable RulePlace named;

    private @Nullable RulePlace found;

    Rules load() throws BrokenRulesException, IOException {
        return Rules.load(folder());
    }

    /** Where the rules are read. */
    Path folder() throws BrokenRulesException, IOException {
        return place().folder();
    }

    /** The place that is named, or the first that is found. */
    RulePlace place() {
        if (named != null) {
            return named;
        }
        found = found == null ? new RulePlace(List.of(found())) : found;
        return found;
    }

    /** The one folder that is named or found; nothing can be written to several laid over each other. */
    Path only(CommandSpec spec) {
        List<Path> folders = place().folders();
        if (folders.size() > 1) {
            throw new ParameterException(spec.commandLine(), "这个命令要往规则库里写文件，--rules 只能写一个文件夹。");
        }
        return folders.get(0);
    }

    /** Whether the command names a rule base. */
    boolean given() {
        return named != null;
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
