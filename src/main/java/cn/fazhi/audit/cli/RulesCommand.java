package cn.fazhi.audit.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What those who keep the rule base need. */
@Component
@Command(
        name = "rules",
        description = "检查、试用和比较规则库，供规则维护人员使用。",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesWatchCommand.class,
            RulesNewCommand.class,
            RulesCoverageCommand.class,
            RulesImpactCommand.class,
            RulesBookCommand.class
        })
class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "没有指明要做什么。常用：fazhi-audit rules check");
    }
}
