package cn.fazhi.audit.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program's name and its commands. */
@Component
@Command(
        name = "fazhi-audit",
        description = "按县级检查清单审核法治政府建设年度报告，逐项给出得分、理由和原文依据。",
        subcommands = {
            AuditCommand.class,
            ExplainCommand.class,
            FactsCommand.class,
            BatchCommand.class,
            CorrectCommand.class,
            ReviewCommand.class,
            ReturnCommand.class,
            ReplyCommand.class,
            WaiveCommand.class,
            VerifyCommand.class,
            ArchiveCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            RulesCommand.class
        },
        versionProvider = Version.class)
public class FazhiCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示程序版本。")
    private boolean version;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "没有指明命令。常用：fazhi-audit audit 报告文件夹");
    }
}
