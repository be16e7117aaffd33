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

/** Gives somebody another password. */
@Component
@Command(
        name = "password",
        description = "重设一名用户的密码；新密码随后输入。",
        exitCodeList = {"0:已重设", "2:命令写错，或没有这名用户", "4:用户文件读写不了"})
class UsersPasswordCommand implements Callable<Integer> {

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
            users.accounts().password(name, UsersOption.password(name));
        } catch (AccountException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
        spec.commandLine().getOut().println("已重设“" + name + "”的密码。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
