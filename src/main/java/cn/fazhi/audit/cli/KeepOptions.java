package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.KeptRules;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.UnknownRulesException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rule base an audit runs under, and whether a copy of it is kept. */
final class KeepOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--keep-rules", paramLabel = "DIR", description = "把这次所用的规则库留存一份在这个文件夹里，按校验码存放；已有的不重复存。")
    private @Nullable Path keep;

    @Option(
            names = "--rules-hash",
            paramLabel = "HASH",
            description = "用 --keep-rules 里留存的、校验码以此开头（至少8位）的规则库审核，重做以前的审核；校验码见审核表“说明”页。")
    private @Nullable String hash;

    /**
     * A rule base and its folder.
     *
     * @param folder where it was read; nobody changes it while the program runs when a copy was asked for
     */
    record Loaded(Rules rules, Path folder) {}

    /**
     * Loads the rule base.
     *
     * @param copied whether later changes of its files must not matter
     */
    Loaded load(RulesOption option, boolean copied) throws BrokenRulesException, UnknownRulesException, IOException {
        if (hash != null) {
            if (keep == null || option.given()) {
                throw new ParameterException(
                        spec.commandLine(), "--rules-hash 要与 --keep-rules 一起用，指明规则库留存在哪里，不能再写 --rules。");
            }
            Rules old = new KeptRules(keep).load(hash);
            return new Loaded(old, keep.resolve(old.ruleBase().checklist().sha256()));
        }
        if (keep == null && !copied) {
            return new Loaded(option.load(), option.folder());
        }
        Path rules = option.place().snapshot();
        Rules loaded = Rules.load(rules);
        if (keep != null) {
            new KeptRules(keep).keep(rules, loaded.ruleBase().checklist().sha256());
        }
        return new Loaded(loaded, rules);
    }
}
