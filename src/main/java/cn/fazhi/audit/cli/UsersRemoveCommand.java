package cn.fazhi.audit.cli;

import cn.fazhi.audit.desk.access.AccountException;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an account away. */
@Component
@Command(
        name = "remove",
        description = "删除一名用户；他做过的事仍留在档案里。",
        exitCodeList = {"0:已删除", "2:命令写错，或没有这名用户", "4:用户文件读写不了"})
class UsersRemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "用户名。")
    private String name;

    @Mixin
    private UsersOption users;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        try {
            users.accounts().remove(name);
        } catch (AccountException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
        spec.commandLine().getOut().println("已删除“" + name + "”。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
