package cn.fazhi.audit.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The archive as a whole. */
@Component
@Command(
        name = "archive",
        description = "检查、备份和恢复档案。",
        subcommands = {ArchiveVerifyCommand.class, ArchiveBackupCommand.class, ArchiveRestoreCommand.class})
class ArchiveCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "没有指明要做什么。常用：fazhi-audit archive verify");
    }
}
